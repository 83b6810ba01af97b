#[automatically_derived]
#[allow(
    deprecated,
    unused_qualifications,
    clippy::absolute_paths,
    clippy::default_numeric_fallback,
    clippy::large_stack_arrays
)]
impl<'a, T: 'a, const SIZE: usize> ::wireform::__private::Schema for Page<'a, T, SIZE>
where
    T: Clone,
    T: ::wireform::__private::Schema,
{
    const NAME: &'static ::wireform::__private::core::primitive::str = const {
        &::wireform::__private::GenericName::new(
            "Page",
            &[
                const { &::wireform::__private::Word::of::<T>() }.as_str(),
                const { &::wireform::__private::Constant { value: SIZE }.word() }.as_str(),
            ],
        )
    }
    .as_str();
    const OBJECT: &'static ::wireform::__private::SchemaObject = &::wireform::__private::SchemaObject::object(
        const {
            &[
                ::wireform::__private::Property::new("items", <Vec<T> as ::wireform::__private::Schema>::PLACE),
                ::wireform::__private::Property::new(
                    "size",
                    ::wireform::__private::with_number(
                        <&'a u64 as ::wireform::__private::Schema>::PLACE,
                        ::wireform::__private::NumberKeywords::new().maximum(::wireform::__private::limit({
                            use ::wireform::__private::NoConstant as _;
                            ::wireform::__private::Constant { value: SIZE }.number()
                        })),
                    ),
                ),
            ]
        },
    )
    .with_names(const { &::wireform::__private::NameTable::<4>::new(&[("items", 0), ("size", 1)]) })
    .named(Self::NAME);
    const REVIEW: () = {
        {
            use ::wireform::__private::NoConstant as _;
            ::wireform::__private::review::limit(::wireform::__private::Constant { value: SIZE }.number(), "maximum");
            ::wireform::__private::review::number(
                ::wireform::__private::review::property(::wireform::__private::review::whole(Self::OBJECT), 1),
                "maximum",
                true,
            )
        }
    };
}
