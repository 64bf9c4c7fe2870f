namespace Matiane.Chronicle.Tests;

/// <summary>Where the tests' own files lie.</summary>
internal static class TestFiles
{
    /// <summary>The repository.</summary>
    public static string Root { get; } = Up(AppContext.BaseDirectory);

    /// <summary>The folder of this test project.</summary>
    public static string Folder { get; } = Path.Combine(Root, "tests", "Matiane.Chronicle.Tests");

    private static string Up(string folder)
    {
        while (!File.Exists(Path.Combine(folder, "Matiane.slnx")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Matiane.slnx is in no folder above the tests.");
        }

        return folder;
    }
}
