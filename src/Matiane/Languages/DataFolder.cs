namespace Matiane.Languages;

/// <summary>Finds the compiled packs and gazetteer.</summary>
public static class DataFolder
{
    /// <summary>The folder named by MATIANE_DATA, else "data" beside the program, else the one that the build left above it.</summary>
    /// <exception cref="DirectoryNotFoundException">There is none: the solution was not built.</exception>
    public static string Locate()
    {
        if (Environment.GetEnvironmentVariable("MATIANE_DATA") is { Length: > 0 } given)
        {
            return given;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            foreach (var candidate in new[] { Path.Combine(folder.FullName, "data"), Path.Combine(folder.FullName, "artifacts", "data") })
            {
                if (Directory.Exists(candidate) && Directory.EnumerateFiles(candidate, "*.pack").Any())
                {
                    return candidate;
                }
            }
        }

        throw new DirectoryNotFoundException("The compiled language packs were not found: build the solution, or name their folder in MATIANE_DATA.");
    }
}
