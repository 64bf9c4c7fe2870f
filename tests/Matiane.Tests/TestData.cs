using Matiane.Languages;

namespace Matiane.Tests;

/// <summary>Where the repository and the compiled packs lie.</summary>
internal static class TestData
{
    public static string Root { get; } = FindRoot();

    public static PackFolder Packs { get; } = new(Path.Combine(Root, "artifacts", "data"));

    public static string File(params string[] path) => Path.Combine([Root, .. path]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "Matiane.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The tests run inside the repository.");
    }
}
