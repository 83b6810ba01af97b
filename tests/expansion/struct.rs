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
    impl _wireform::Schema for Job {
        const NAME: &'static _wireform::core::primitive::str = "Job";
        const OBJECT: &'static _wireform::SchemaObject = &_wireform::described(
            _wireform::named(
                _wireform::object(
                    const {
                        &_wireform::PropertyTable::<16, _>::new(
                            11400714819323198485,
                            [
                                _wireform::property(
                                    "name",
                                    1701667182,
                                    288230376151711744,
                                    _wireform::described(<String as _wireform::Schema>::PLACE, "Name of the job"),
                                )
                                .with_aliases(&["title"]),
                                _wireform::property(
                                    "updated_at",
                                    6873730481798803573,
                                    720575940379309153,
                                    _wireform::with_string(
                                        _wireform::left_out_when_none(<Option<String> as _wireform::Schema>::PLACE),
                                        _wireform::StringKeywords::new().format(&_wireform::format::DATE_TIME),
                                    ),
                                ),
                                _wireform::property(
                                    "progress",
                                    8319104478719472240,
                                    576460752303423488,
                                    _wireform::with_number(
                                        <Option<f64> as _wireform::Schema>::PLACE,
                                        _wireform::NumberKeywords::new()
                                            .maximum(_wireform::Number::integer(100))
                                            .minimum(_wireform::Number::decimal(5, -1)),
                                    ),
                                ),
                                _wireform::property(
                                    "state",
                                    435744240755,
                                    360287970189639680,
                                    <JobState as _wireform::Schema>::PLACE,
                                )
                                .required(false),
                            ],
                        )
                    },
                )
                .deny_unknown_properties(),
                Self::NAME,
                &_wireform::Origin {
                    module: _wireform::core::module_path!(),
                    stem: "",
                    arguments: &[],
                },
            ),
            "The state of a job",
        );
        const AMONG: _wireform::Among = _wireform::Among::CLOSED;
        const HAS_VALUE_RULES: _wireform::core::primitive::bool = true;
        #[inline]
        fn check_value_rules(&self, rules: &mut _wireform::ValueRules<'_>) {
            use _wireform::WithoutSchema as _;
            _wireform::Held(&self.state).property(rules, "state");
        }
    }
};
