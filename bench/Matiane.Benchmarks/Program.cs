using BenchmarkDotNet.Running;
using Matiane.Benchmarks;

if (args is ["chronicle", .. var sizes])
{
    ChronicleCosts.Run(sizes);
    return;
}

if (args is ["board", .. var served])
{
    BoardCosts.Run(served);
    return;
}

if (args is ["store", .. var stored])
{
    StoreCosts.Run(stored);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(SegmentationBenchmarks).Assembly).Run(args);
