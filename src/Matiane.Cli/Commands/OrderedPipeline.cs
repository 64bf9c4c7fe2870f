using System.Threading.Channels;

namespace Matiane.Cli.Commands;

/// <summary>Works on many items at once and gives the results in the items' order, holding a bounded number of them.</summary>
internal static class OrderedPipeline
{
    /// <summary>Runs the work over every item; the source is read lazily on one thread, the results consumed on the caller's.</summary>
    public static async Task RunAsync<TItem, TResult>(
        IEnumerable<TItem> items, Func<TItem, TResult> work, Action<TResult> consume, int workers, CancellationToken cancellation)
    {
        var channel = Channel.CreateBounded<Task<TResult>>(new BoundedChannelOptions(workers * 8) { SingleReader = true, SingleWriter = true });
        var feeding = Task.Run(
            async () =>
            {
                Exception? fault = null;
                try
                {
                    foreach (var item in items)
                    {
                        cancellation.ThrowIfCancellationRequested();
                        await channel.Writer.WriteAsync(Task.Run(() => work(item), CancellationToken.None), cancellation).ConfigureAwait(false);
                    }
                }
#pragma warning disable CA1031 // Whatever ends the reading ends the channel with it and reaches the caller below.
                catch (Exception error)
#pragma warning restore CA1031
                {
                    fault = error;
                }

                channel.Writer.Complete(fault);
            },
            CancellationToken.None);
        await foreach (var result in channel.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
        {
            consume(await result.ConfigureAwait(false));
        }

        await feeding.ConfigureAwait(false);
    }
}
