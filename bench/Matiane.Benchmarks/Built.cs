namespace Matiane.Benchmarks;

/// <summary>What the build left.</summary>
internal static class Built
{
    /// <summary>The program.</summary>
    /// <exception cref="InvalidOperationException">It is not built.</exception>
    public static string Program()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Path.Combine(folder.FullName, "artifacts", "bin", "Matiane.Cli", "release", "matiane.dll") is var program && File.Exists(program))
            {
                return program;
            }
        }

        throw new InvalidOperationException("Build the program first: dotnet build src/Matiane.Cli -c Release.");
    }
}
