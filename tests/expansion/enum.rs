#[automatically_derived]
#[allow(
    deprecated,
    unused_qualifications,
    clippy::absolute_paths,
    clippy::default_numeric_fallback,
    clippy::large_stack_arrays
)]
impl ::wireform::__private::Schema for JobState {
    const NAME: &'static ::wireform::__private::core::primitive::str = "JobState";
    const OBJECT: &'static ::wireform::__private::SchemaObject =
        &::wireform::__private::SchemaObject::enumeration(&["pending", "in_progress"])
            .with_names(const { &::wireform::__private::NameTable::<4>::new(&[("pending", 0), ("in_progress", 1)]) })
            .named(Self::NAME);
    const PLACEMENT: ::wireform::__private::Placement = ::wireform::__private::Placement::Inline;
    const SCALAR: ::wireform::__private::core::primitive::bool = true;
}
