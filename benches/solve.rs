//! Measures how fast deals are solved exactly: each that ships, and one that is large, on one core
//! and on two, counted in transitions (a choice with one thing that may follow from it).

#[path = "../examples/growth/grid.rs"]
mod grid;

use std::hint::black_box;

use corner_office::content::{self, CATALOG};
use corner_office::model::Scenario;
use corner_office::solve::{Limits, solve};
use criterion::{Criterion, SamplingMode, Throughput, criterion_group, criterion_main};

fn bench(criterion: &mut Criterion) {
    let read = |source: &str| content::scenario(source.as_bytes()).expect("shipped scenarios are valid");
    let mut deals: Vec<(String, Scenario)> = CATALOG.iter().map(|s| (s.name.to_owned(), read(s.source))).collect();
    deals.push(("grid of 10 days and 12 topics".into(), read(&grid::grid(10, 12))));
    for (name, scenario) in deals {
        let work = solve(&scenario, &Limits::default()).work();
        let mut group = criterion.benchmark_group(name);
        // A single solution takes long enough to be measured by itself.
        group.sampling_mode(SamplingMode::Flat).sample_size(10).throughput(Throughput::Elements(work.transitions));
        for threads in [1, 2] {
            let limits = Limits { threads, ..Limits::default() };
            let name = format!("transitions, {threads} thread(s)");
            group.bench_function(name, |b| b.iter(|| solve(black_box(&scenario), &limits).work()));
        }
        group.finish();
    }
}

criterion_group!(benches, bench);
criterion_main!(benches);
