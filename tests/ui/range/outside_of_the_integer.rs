use wireform::Schema;

const MOST: u32 = 300;

type Count = u8;

#[derive(Schema)]
struct Outside {
    #[schema(maximum = 300)]
    above: u8,
    #[schema(minimum = -1)]
    below: u64,
    #[schema(exclusive_maximum = 257)]
    exclusive: u8,
    #[schema(maximum = 256)]
    alias: Count,
    #[schema(maximum = MOST)]
    constant: u8,
}

fn main() {}
