using System.Diagnostics;
using System.Text;

namespace Matiane.Tests.Cli;

/// <summary>Runs the real command in a child process.</summary>
internal static class MatianeProcess
{
    /// <summary>What a run gave.</summary>
    public sealed record Result(int ExitCode, string Output, string Error)
    {
        public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    public static Result Run(byte[] input, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = TestData.Root,
        };
        start.ArgumentList.Add(typeof(Matiane.Cli.Commands.ExitCode).Assembly.Location);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        try
        {
            process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The command may end without reading its input.
        }

        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(2)), "The command did not end.");
        return new Result(process.ExitCode, output.Result, error.Result);
    }

    public static Result Run(string input, params string[] arguments) => Run(Encoding.UTF8.GetBytes(input), arguments);
}
