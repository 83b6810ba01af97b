use wireform::Schema;

type Label = String;
type Count = u8;

const TWO: i32 = 2;

#[derive(Schema)]
#[schema(max_length = 2, pattern = "^[a-z]*$")]
struct Slug(String);

#[derive(Schema)]
#[schema(format = "decimal", minimum = 1, multiple_of = 0.5)]
struct Price(String);

#[derive(Schema)]
#[schema(maximum = 10)]
struct Level(u8);

#[derive(Schema)]
#[schema(format = "password")]
struct Secret(String);

#[derive(Schema)]
enum State {
    On,
    Off,
}

#[derive(Schema)]
struct Job {
    state: State,
}

#[derive(Schema)]
struct Lists {
    #[schema(enum = [1, 2])]
    label: Label,
    #[schema(const = "a")]
    count: Count,
    #[schema(enum = [1, 2.5])]
    fraction: Count,
    #[schema(enum = [1, 256])]
    too_large: Count,
    #[schema(enum = ["ab", "abc"])]
    long: Slug,
    #[schema(enum = ["ab", "A"])]
    upper: Slug,
    #[schema(enum = ["1.50", "1.25"])]
    price: Price,
    #[schema(enum = ["1.50", "0.5"])]
    low_price: Price,
    #[schema(const = "1,5")]
    no_price: Price,
    #[schema(enum = [10, 11])]
    level: Level,
    #[schema(enum = ["On", "Of"])]
    state: State,
    #[schema(enum = ["hunter2"])]
    secret: Secret,
    #[schema(enum = ["a"])]
    job: Job,
    #[schema(enum = [TWO, 2])]
    twice: i32,
    #[schema(enum = [TWO, "a"])]
    mixed: i32,
    #[schema(const = TWO)]
    number: String,
    #[schema(const = f64::NAN)]
    not_finite: f64,
    #[schema(enum = ["a", "bc"])]
    letter: char,
    #[schema(enum = ["a"], default = "b")]
    default: String,
    #[schema(enum = [1, 2], example = 3)]
    example: u8,
    #[schema(const = true, default = false)]
    accepted: bool,
    #[schema(items(enum = ["a"]), default = ["a", "b"])]
    items: Vec<String>,
    #[schema(const = true)]
    alias: Label,
}

fn main() {}
