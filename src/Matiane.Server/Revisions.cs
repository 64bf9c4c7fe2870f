using System.Runtime.CompilerServices;
using Matiane.Chronicle;
using Microsoft.Extensions.Hosting;

namespace Matiane.Server;

/// <summary>Tells of new revisions of the chronicle, whoever made them: this server, or a command on the same file.</summary>
internal sealed class Revisions(Chronicler chronicle, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>The number of the last revision, and of each new one as it comes, until cancelled or the server ends.</summary>
    public async IAsyncEnumerable<int> Follow(IHostApplicationLifetime life, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancellation, life.ApplicationStopping);
        var told = -1;
        while (!ends.IsCancellationRequested)
        {
            if (chronicle.Revision is var now && now != told)
            {
                told = now;
                yield return now;
            }

            await Task.Delay(Pause, clock, ends.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
