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
    impl _wireform::Schema for JobState {
        const NAME: &'static _wireform::core::primitive::str = "JobState";
        const OBJECT: &'static _wireform::SchemaObject = &_wireform::strings(
            const { &_wireform::StringTable::<4, _>::new(11400714819323198485, ["pending", "in_progress"]) },
        )
        .named(Self::NAME)
        .with_origin(const { &_wireform::Origin::new(_wireform::core::module_path!()) });
        const PLACEMENT: _wireform::Placement = _wireform::Placement::Inline;
        const SCALAR: _wireform::core::primitive::bool = true;
    }
};
