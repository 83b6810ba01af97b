#[allow(
    deprecated,
    unused_qualifications,
    clippy::absolute_paths,
    clippy::default_numeric_fallback,
    clippy::large_stack_arrays
)]
const _: () = {
    use renamed::__private as _wireform;
    #[automatically_derived]
    impl _wireform::Schema for Ids {
        const NAME: &'static _wireform::core::primitive::str = "Ids";
        const OBJECT: &'static _wireform::SchemaObject = &_wireform::named(
            _wireform::with_items(
                _wireform::try_with_array(
                    _wireform::newtype(<Vec<String> as _wireform::Schema>::PLACE),
                    _wireform::ArrayKeywords::new().min_items(_wireform::length({
                        use _wireform::NoConstant as _;
                        _wireform::Constant { value: Self::LEAST }.count()
                    })),
                ),
                const {
                    &_wireform::with_string(
                        _wireform::items_of(&<Vec<String> as _wireform::Schema>::PLACE),
                        _wireform::StringKeywords::new().format(&_wireform::format::UUID),
                    )
                },
            ),
            Self::NAME,
            &_wireform::Origin {
                module: _wireform::core::module_path!(),
                stem: "",
                arguments: &[],
            },
        )
        .with_annotations(_wireform::Annotations::new().title(TITLE).default(
            const {
                &_wireform::Literal::Array(
                    const {
                        &[
                            _wireform::Literal::String("a"),
                            _wireform::value({
                                use _wireform::NoConstant as _;
                                _wireform::Constant { value: ID }.literal()
                            }),
                        ]
                    },
                )
            },
        ));
        const PLACEMENT: _wireform::Placement =
            _wireform::placement_of_newtype(<Vec<String> as _wireform::Schema>::SCALAR);
        const AMONG: _wireform::Among = <Vec<String> as _wireform::Schema>::AMONG;
        const SCALAR: _wireform::core::primitive::bool = <Vec<String> as _wireform::Schema>::SCALAR;
        const FLAT: _wireform::Flat = <Vec<String> as _wireform::Schema>::FLAT;
        const NARROWABLE: _wireform::core::primitive::bool = <Vec<String> as _wireform::Schema>::NARROWABLE;
    }
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
