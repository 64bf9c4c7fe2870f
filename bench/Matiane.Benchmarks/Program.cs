using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(Matiane.Benchmarks.SegmentationBenchmarks).Assembly).Run(args);
