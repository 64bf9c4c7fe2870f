namespace Matiane.Cli.Commands;

/// <summary>Exit statuses of the contract.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Usage = 2;
    public const int SomeFailed = 3;
    public const int Interrupted = 130;

    /// <summary>The status of a run over documents; says on standard error how many failed.</summary>
    public static int ForFailed(int failed)
    {
        if (failed == 0)
        {
            return Done;
        }

        Console.Error.WriteLine(failed == 1 ? "matiane: 1 document could not be read." : $"matiane: {failed} documents could not be read.");
        return SomeFailed;
    }
}
