use wireform::Schema;

type Label = String;
type Labels = Vec<Label>;

#[derive(Schema)]
struct ByAlias {
    #[schema(maximum = 3)]
    label: Label,
    #[schema(max_length = 3)]
    labels: Labels,
    #[schema(items(minimum = 3))]
    inside: Labels,
    #[schema(multiple_of = 3)]
    anything: serde_json::Value,
}

#[derive(Schema)]
#[schema(minimum = 3)]
struct Newtype(Label);

fn main() {}
