::core::compile_error! { "`Point` is a tuple struct: of those only newtypes are supported yet\nhelp: name the fields, or implement `wireform::Schema` by hand" }
#[automatically_derived]
#[allow(deprecated)]
impl ::wireform::__private::Schema for Point {
    const NAME: &'static ::wireform::__private::core::primitive::str = "Point";
    const OBJECT: &'static ::wireform::__private::SchemaObject = &::wireform::__private::unknown(Self::NAME);
    const PLACEMENT: ::wireform::__private::Placement = ::wireform::__private::Placement::Named;
}
