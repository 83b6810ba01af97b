::core::compile_error! { "`#[serde(with)]` hides from the schema what the field is on the wire\nhelp: say which type is written the same way: `#[schema(as = String)]`" }
#[automatically_derived]
#[allow(
    deprecated,
    unused_qualifications,
    clippy::absolute_paths,
    clippy::default_numeric_fallback,
    clippy::large_stack_arrays
)]
impl ::wireform::__private::Schema for Point {
    const NAME: &'static ::wireform::__private::core::primitive::str = "Point";
    const OBJECT: &'static ::wireform::__private::SchemaObject = &::wireform::__private::unknown(Self::NAME);
    const PLACEMENT: ::wireform::__private::Placement = ::wireform::__private::Placement::Named;
}
