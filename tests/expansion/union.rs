#[allow(
    deprecated,
    unused_qualifications,
    clippy::absolute_paths,
    clippy::default_numeric_fallback,
    clippy::large_stack_arrays
)]
const _: () = {
    use ::wireform::__private as _wireform;
    #[automatically_derived]
    impl _wireform::Schema for Shape {
        const NAME: &'static _wireform::core::primitive::str = "Shape";
        const OBJECT: &'static _wireform::SchemaObject = &_wireform::named(
            _wireform::SchemaObject::one_of(
                const {
                    &[
                        const {
                            &_wireform::titled(
                                _wireform::object(
                                    const {
                                        &_wireform::PropertyTable::<2, _>::new(
                                            11400714819323198485,
                                            [_wireform::property(
                                                "type",
                                                1701869940,
                                                288230376151711744,
                                                _wireform::SchemaObject::enumeration(&["nothing"]),
                                            )],
                                        )
                                    },
                                ),
                                "nothing",
                            )
                        },
                        const {
                            &_wireform::described(
                                _wireform::titled(
                                    _wireform::object(
                                        const {
                                            &_wireform::PropertyTable::<4, _>::new(
                                                11400714819323198485,
                                                [
                                                    _wireform::property(
                                                        "type",
                                                        1701869940,
                                                        288230376151711744,
                                                        _wireform::SchemaObject::enumeration(&["circle"]),
                                                    ),
                                                    _wireform::property(
                                                        "radius",
                                                        126948116554098,
                                                        432345564227567616,
                                                        <f64 as _wireform::Schema>::PLACE,
                                                    ),
                                                ],
                                            )
                                        },
                                    ),
                                    "circle",
                                ),
                                "Round",
                            )
                        },
                        const {
                            &_wireform::titled(
                                _wireform::internally_tagged::<Rectangle>(
                                    const {
                                        &_wireform::object(
                                            const {
                                                &_wireform::PropertyTable::<2, _>::new(
                                                    11400714819323198485,
                                                    [_wireform::property(
                                                        "type",
                                                        1701869940,
                                                        288230376151711744,
                                                        _wireform::SchemaObject::enumeration(&["rectangle", "oblong"]),
                                                    )],
                                                )
                                            },
                                        )
                                    },
                                    const {
                                        &[
                                            const {
                                                &_wireform::object(
                                                    const {
                                                        &_wireform::PropertyTable::<2, _>::new(
                                                            11400714819323198485,
                                                            [_wireform::property(
                                                                "type",
                                                                1701869940,
                                                                288230376151711744,
                                                                _wireform::SchemaObject::enumeration(&[
                                                                    "rectangle",
                                                                    "oblong",
                                                                ]),
                                                            )],
                                                        )
                                                    },
                                                )
                                            },
                                            const { &_wireform::newtype(<Rectangle as _wireform::Schema>::PLACE) },
                                        ]
                                    },
                                ),
                                "rectangle",
                            )
                        },
                    ]
                },
            )
            .tagged_by(
                "type",
                &["nothing", "circle", "rectangle", "oblong"],
                const {
                    &_wireform::NameTable::<8>::hashed(
                        11400714819323198485,
                        &[("nothing", 0), ("circle", 1), ("rectangle", 2), ("oblong", 2)],
                    )
                },
            ),
            Self::NAME,
            &_wireform::Origin {
                module: _wireform::core::module_path!(),
                stem: "",
                arguments: &[],
            },
        );
        const AMONG: _wireform::Among = _wireform::Among::OPEN;
        const FLAT: _wireform::Flat = _wireform::Flat::of(const { &Self::REFERENCE });
        const HAS_VALUE_RULES: _wireform::core::primitive::bool = true;
        #[inline]
        fn check_value_rules(&self, rules: &mut _wireform::ValueRules<'_>) {
            use _wireform::WithoutSchema as _;
            match self {
                Self::Rectangle { 0: field_0, .. } => {
                    _wireform::Held(field_0).here(rules);
                }
                _ => {}
            }
        }
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
    ::wireform::__private::review::can_be_internally_tagged(
        ::wireform::__private::review::whole(<Rectangle as ::wireform::__private::Schema>::OBJECT),
        <Rectangle as ::wireform::__private::Schema>::AMONG,
        false,
        "type",
    )
};
