using Matiane.Languages;
using Matiane.Mentions;

namespace Matiane.Cli;

/// <summary>Opens the compiled packs and the gazetteer: the engine as the commands use it.</summary>
internal static class Engine
{
    /// <summary>Folder of the compiled data: beside the program, else the one the build left above it, else MATIANE_DATA.</summary>
    public static string DataFolder { get; } = Locate();

    /// <summary>The packs.</summary>
    public static PackFolder Packs { get; } = new(DataFolder);

    /// <summary>The gazetteer, opened when first asked for.</summary>
    public static IGazetteer Gazetteer => LazyGazetteer.Value;

    private static readonly Lazy<IGazetteer> LazyGazetteer = new(() => new NoGazetteer());

    private static string Locate()
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

    private sealed class NoGazetteer : IGazetteer
    {
        public System.Collections.Immutable.ImmutableArray<PlaceCandidate> Find(string name) => [];

        public bool IsPrefix(string words) => false;

        public Place? Country(string iso) => null;

        public Place? ById(int geonames) => null;
    }
}
