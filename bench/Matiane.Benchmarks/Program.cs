using BenchmarkDotNet.Running;
using Matiane.Benchmarks;

if (args is ["chronicle", .. var sizes])
{
    ChronicleCosts.Run(sizes);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(SegmentationBenchmarks).Assembly).Run(args);
