#[automatically_derived]
#[allow(
    deprecated,
    unused_qualifications,
    clippy::absolute_paths,
    clippy::default_numeric_fallback,
    clippy::large_stack_arrays
)]
impl ::wireform::__private::Schema for Shape {
    const NAME: &'static ::wireform::__private::core::primitive::str = "Shape";
    const OBJECT: &'static ::wireform::__private::SchemaObject = &::wireform::__private::SchemaObject::one_of(
        const {
            &[
                const {
                    &::wireform::__private::SchemaObject::object(
                        const {
                            &[::wireform::__private::Property::new(
                                "type",
                                ::wireform::__private::SchemaObject::enumeration(&["nothing"]),
                            )]
                        },
                    )
                    .with_names(const { &::wireform::__private::NameTable::<2>::new(&[("type", 0)]) })
                    .with_annotations(::wireform::__private::Annotations::new().title("nothing"))
                },
                const {
                    &::wireform::__private::SchemaObject::object(
                        const {
                            &[
                                ::wireform::__private::Property::new(
                                    "type",
                                    ::wireform::__private::SchemaObject::enumeration(&["circle"]),
                                ),
                                ::wireform::__private::Property::new(
                                    "radius",
                                    <f64 as ::wireform::__private::Schema>::PLACE,
                                ),
                            ]
                        },
                    )
                    .with_names(const { &::wireform::__private::NameTable::<4>::new(&[("type", 0), ("radius", 1)]) })
                    .with_annotations(::wireform::__private::Annotations::new().title("circle"))
                    .with_annotations(::wireform::__private::Annotations::new().description("Round"))
                },
                const {
                    &::wireform::__private::beside_tag::<Rectangle>(
                        const {
                            &::wireform::__private::SchemaObject::object(
                                const {
                                    &[::wireform::__private::Property::new(
                                        "type",
                                        ::wireform::__private::SchemaObject::enumeration(&["rectangle", "oblong"]),
                                    )]
                                },
                            )
                            .with_names(const { &::wireform::__private::NameTable::<2>::new(&[("type", 0)]) })
                        },
                        const {
                            &[
                                const {
                                    &::wireform::__private::SchemaObject::object(
                                        const {
                                            &[::wireform::__private::Property::new(
                                                "type",
                                                ::wireform::__private::SchemaObject::enumeration(&[
                                                    "rectangle",
                                                    "oblong",
                                                ]),
                                            )]
                                        },
                                    )
                                    .with_names(const { &::wireform::__private::NameTable::<2>::new(&[("type", 0)]) })
                                },
                                const {
                                    &::wireform::__private::newtype(<Rectangle as ::wireform::__private::Schema>::PLACE)
                                },
                            ]
                        },
                    )
                    .with_annotations(::wireform::__private::Annotations::new().title("rectangle"))
                },
            ]
        },
    )
    .tagged_by(
        "type",
        &["nothing", "circle", "rectangle", "oblong"],
        const {
            &::wireform::__private::NameTable::<8>::new(&[
                ("nothing", 0),
                ("circle", 1),
                ("rectangle", 2),
                ("oblong", 2),
            ])
        },
    )
    .named(Self::NAME);
    const CLOSED: ::wireform::__private::core::primitive::bool = false;
}
#[allow(
    deprecated,
    unused_qualifications,
    clippy::absolute_paths,
    clippy::default_numeric_fallback,
    clippy::large_stack_arrays
)]
const _: () = {
    ::wireform::__private::review::beside_tag(
        ::wireform::__private::review::whole(<Rectangle as ::wireform::__private::Schema>::OBJECT),
        "type",
    )
};
