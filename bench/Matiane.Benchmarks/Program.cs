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

if (args is ["reports", .. var written])
{
    AddCosts.Write(written);
    return;
}

if (args is ["add", .. var added])
{
    AddCosts.Run(added);
    return;
}

if (args is ["kills", .. var killed])
{
    AddCosts.Kill(killed);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(SegmentationBenchmarks).Assembly).Run(args);
