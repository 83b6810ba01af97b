use wireform::{Failure, Schema, Violation};

fn text(_: &str) -> Result<(), Failure> {
    Ok(())
}

fn of_u8(_: u8) -> Result<(), Failure> {
    Ok(())
}

fn of_string(_: &String) -> bool {
    true
}

fn of_another(_: &Vec<u8>) -> Result<(), Failure> {
    Ok(())
}

fn words(_: &Whole) -> Result<(), &'static str> {
    Ok(())
}

fn moved(_: Vec<String>) -> Result<(), Violation> {
    Ok(())
}

fn verdict(_: &Vec<String>) -> bool {
    true
}

#[derive(Schema)]
#[schema(custom = words)]
struct Whole {
    #[schema(custom = no_such_function)]
    unknown: String,
    #[schema(custom = text)]
    number: u8,
    #[schema(custom = of_u8)]
    integer: u8,
    #[schema(custom = of_string)]
    verdict: String,
    #[schema(custom = of_another)]
    list: Vec<String>,
    #[schema(custom = moved)]
    moved: Vec<String>,
    #[schema(custom = verdict)]
    yes_or_no: Vec<String>,
    #[schema(custom = self::missing::rule)]
    path: Vec<String>,
}

fn main() {}
