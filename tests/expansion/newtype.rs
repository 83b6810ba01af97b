#[automatically_derived]
#[allow(
    deprecated,
    unused_qualifications,
    clippy::absolute_paths,
    clippy::default_numeric_fallback,
    clippy::large_stack_arrays
)]
impl renamed::__private::Schema for Ids {
    const NAME: &'static renamed::__private::core::primitive::str = "Ids";
    const OBJECT: &'static renamed::__private::SchemaObject = &renamed::__private::with_items(
        renamed::__private::with_array(
            renamed::__private::newtype(<Vec<String> as renamed::__private::Schema>::PLACE),
            renamed::__private::ArrayKeywords::new().min_items(renamed::__private::length({
                use renamed::__private::NoConstant as _;
                renamed::__private::Constant { value: Self::LEAST }.count()
            })),
        ),
        const {
            &renamed::__private::with_string(
                renamed::__private::items_of(&<Vec<String> as renamed::__private::Schema>::PLACE),
                renamed::__private::StringKeywords::new().format(&renamed::__private::format::UUID),
            )
        },
    )
    .named(Self::NAME)
    .with_annotations(renamed::__private::Annotations::new().title(TITLE).default(
        const {
            &renamed::__private::Literal::Array(
                const {
                    &[
                        renamed::__private::Literal::String("a"),
                        renamed::__private::value({
                            use renamed::__private::NoConstant as _;
                            renamed::__private::Constant { value: ID }.literal()
                        }),
                    ]
                },
            )
        },
    ));
    const PLACEMENT: renamed::__private::Placement =
        renamed::__private::placement_of_newtype(<Vec<String> as renamed::__private::Schema>::SCALAR);
    const CLOSED: renamed::__private::core::primitive::bool = <Vec<String> as renamed::__private::Schema>::CLOSED;
    const SCALAR: renamed::__private::core::primitive::bool = <Vec<String> as renamed::__private::Schema>::SCALAR;
}
#[allow(
    deprecated,
    unused_qualifications,
    clippy::absolute_paths,
    clippy::default_numeric_fallback,
    clippy::large_stack_arrays
)]
const _: () = {
    use renamed::__private::NoConstant as _;
    renamed::__private::review::length(renamed::__private::Constant { value: Ids::LEAST }.count(), "min_items");
    renamed::__private::review::array(
        renamed::__private::review::whole(<Ids as renamed::__private::Schema>::OBJECT),
        "min_items",
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
    renamed::__private::review::array(
        renamed::__private::review::whole(<Ids as renamed::__private::Schema>::OBJECT),
        "items",
        true,
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
    use renamed::__private::NoConstant as _;
    renamed::__private::review::value(renamed::__private::Constant { value: ID }.literal(), "default");
    renamed::__private::review::default(renamed::__private::review::whole(<Ids as renamed::__private::Schema>::OBJECT))
};
#[allow(
    deprecated,
    unused_qualifications,
    clippy::absolute_paths,
    clippy::default_numeric_fallback,
    clippy::large_stack_arrays
)]
const _: () = {
    renamed::__private::review::string(
        renamed::__private::review::items(renamed::__private::review::whole(
            <Ids as renamed::__private::Schema>::OBJECT,
        )),
        "format",
        true,
    )
};
