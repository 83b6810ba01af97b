#[automatically_derived]
#[allow(
    deprecated,
    unused_qualifications,
    clippy::absolute_paths,
    clippy::default_numeric_fallback,
    clippy::large_stack_arrays
)]
impl ::wireform::__private::Schema for Job {
    const NAME: &'static ::wireform::__private::core::primitive::str = "Job";
    const OBJECT: &'static ::wireform::__private::SchemaObject = &::wireform::__private::SchemaObject::object(
        const {
            &[
                ::wireform::__private::Property::new(
                    "name",
                    <String as ::wireform::__private::Schema>::PLACE
                        .with_annotations(::wireform::__private::Annotations::new().description("Name of the job")),
                )
                .with_aliases(&["title"]),
                ::wireform::__private::Property::new(
                    "updated_at",
                    ::wireform::__private::with_string(
                        ::wireform::__private::skipped_when_none(
                            <Option<String> as ::wireform::__private::Schema>::PLACE,
                        ),
                        ::wireform::__private::StringKeywords::new().format(&::wireform::__private::format::DATE_TIME),
                    ),
                ),
                ::wireform::__private::Property::new(
                    "progress",
                    ::wireform::__private::with_number(
                        <Option<f64> as ::wireform::__private::Schema>::PLACE,
                        ::wireform::__private::NumberKeywords::new()
                            .maximum(::wireform::__private::Number::integer(100))
                            .minimum(::wireform::__private::Number::decimal(5, -1)),
                    ),
                ),
                ::wireform::__private::Property::new("state", <JobState as ::wireform::__private::Schema>::PLACE)
                    .required(false),
            ]
        },
    )
    .with_names(
        const {
            &::wireform::__private::NameTable::<16>::new(&[
                ("name", 0),
                ("title", 0),
                ("updated_at", 1),
                ("progress", 2),
                ("state", 3),
            ])
        },
    )
    .deny_unknown_properties()
    .named(Self::NAME)
    .with_annotations(::wireform::__private::Annotations::new().description("The state of a job"));
    const CLOSED: ::wireform::__private::core::primitive::bool = true;
}
#[allow(
    deprecated,
    unused_qualifications,
    clippy::absolute_paths,
    clippy::default_numeric_fallback,
    clippy::large_stack_arrays
)]
const _: () = {
    ::wireform::__private::review::string(
        ::wireform::__private::review::property(
            ::wireform::__private::review::whole(<Job as ::wireform::__private::Schema>::OBJECT),
            1,
        ),
        "format",
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
    ::wireform::__private::review::can_be_absent(::wireform::__private::review::property(
        ::wireform::__private::review::whole(<Job as ::wireform::__private::Schema>::OBJECT),
        1,
    ))
};
#[allow(
    deprecated,
    unused_qualifications,
    clippy::absolute_paths,
    clippy::default_numeric_fallback,
    clippy::large_stack_arrays
)]
const _: () = {
    ::wireform::__private::review::number(
        ::wireform::__private::review::property(
            ::wireform::__private::review::whole(<Job as ::wireform::__private::Schema>::OBJECT),
            2,
        ),
        "maximum",
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
    ::wireform::__private::review::number(
        ::wireform::__private::review::property(
            ::wireform::__private::review::whole(<Job as ::wireform::__private::Schema>::OBJECT),
            2,
        ),
        "minimum",
        true,
    )
};
