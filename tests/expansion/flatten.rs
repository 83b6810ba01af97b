#[automatically_derived]
#[allow(
    deprecated,
    unused_qualifications,
    clippy::absolute_paths,
    clippy::default_numeric_fallback,
    clippy::large_stack_arrays
)]
impl ::wireform::__private::Schema for Place {
    const NAME: &'static ::wireform::__private::core::primitive::str = "Place";
    const OBJECT: &'static ::wireform::__private::SchemaObject = &::wireform::__private::SchemaObject::all_of(
        const {
            &[
                const { &<Option<Position> as ::wireform::__private::Schema>::PLACE },
                const {
                    &::wireform::__private::SchemaObject::object(
                        const {
                            &[::wireform::__private::Property::new(
                                "name",
                                <String as ::wireform::__private::Schema>::PLACE,
                            )]
                        },
                    )
                    .with_names(const { &::wireform::__private::NameTable::<2>::new(&[("name", 0)]) })
                },
            ]
        },
    )
    .named(Self::NAME);
}
#[allow(
    deprecated,
    unused_qualifications,
    clippy::absolute_paths,
    clippy::default_numeric_fallback,
    clippy::large_stack_arrays
)]
const _: () = {
    ::wireform::__private::review::flattened(
        ::wireform::__private::review::whole(<Position as ::wireform::__private::Schema>::OBJECT),
        false,
    )
};
#[allow(
    deprecated,
    unused_qualifications,
    clippy::absolute_paths,
    clippy::default_numeric_fallback,
    clippy::large_stack_arrays
)]
const _: () = {
    ::wireform::__private::review::apart(
        &[
            ::wireform::__private::review::whole(<Position as ::wireform::__private::Schema>::OBJECT),
            ::wireform::__private::review::last(::wireform::__private::review::whole(
                <Place as ::wireform::__private::Schema>::OBJECT,
            )),
        ],
        0,
    )
};
#[allow(
    deprecated,
    unused_qualifications,
    clippy::absolute_paths,
    clippy::default_numeric_fallback,
    clippy::large_stack_arrays
)]
const _: () = {
    ::wireform::__private::review::takes_its_own(
        &[::wireform::__private::review::whole(<Position as ::wireform::__private::Schema>::OBJECT)],
        0,
    )
};
