use wireform::Schema;

type Signed = i128;
type Unsigned = u128;

#[derive(Schema)]
struct Outside {
    #[schema(minimum = -170141183460469231731687303715884105729)]
    below: i128,
    #[schema(maximum = 170141183460469231731687303715884105728)]
    above: i128,
    #[schema(maximum = 170141183460469231731687303715884105728)]
    alias: Signed,
    #[schema(maximum = 340282366920938463463374607431768211456)]
    above_unsigned: u128,
    #[schema(minimum = -1)]
    below_unsigned: Unsigned,
    #[schema(minimum = -170141183460469231731687303715884105728, maximum = -170141183460469231731687303715884105728)]
    least: i128,
    #[schema(minimum = -170141183460469231731687303715884105728, exclusive_maximum = 170141183460469231731687303715884105728)]
    ends_of_the_alias: Signed,
    #[schema(exclusive_maximum = 170141183460469231731687303715884105728)]
    end: i128,
}

fn main() {}
