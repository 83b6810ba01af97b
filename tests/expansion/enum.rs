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
        const OBJECT: &'static _wireform::SchemaObject = &_wireform::named(
            _wireform::strings(
                const { &_wireform::StringTable::<4, _>::new(11400714819323198485, ["pending", "in_progress"]) },
            ),
            Self::NAME,
            &_wireform::Origin {
                module: _wireform::core::module_path!(),
                stem: "",
                arguments: &[],
            },
        );
        const PLACEMENT: _wireform::Placement = _wireform::Placement::Inline;
        const AMONG: _wireform::Among = _wireform::Among::VARIANT;
        const SCALAR: _wireform::core::primitive::bool = true;
        #[inline]
        fn text_as_key(&self) -> _wireform::core::option::Option<_wireform::String> {
            _wireform::key_of_variant(match self {
                Self::Pending { .. } => "pending",
                Self::InProgress { .. } => "in_progress",
            })
        }
    }
};
