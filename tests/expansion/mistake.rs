::core::compile_error! { "`#[serde(with)]` hides from the schema what the field `x` is on the wire\nhelp: say which type is written the same way: `#[schema(as = String)]`" }
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
    impl _wireform::Schema for Point {
        const NAME: &'static _wireform::core::primitive::str = "Point";
        const OBJECT: &'static _wireform::SchemaObject = &_wireform::unknown(Self::NAME);
        const PLACEMENT: _wireform::Placement = _wireform::Placement::Named;
    }
};
