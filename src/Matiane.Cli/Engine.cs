using Matiane.Gazetteer;
using Matiane.Languages;
using Matiane.Mentions;

namespace Matiane.Cli;

/// <summary>Opens the compiled packs and the gazetteer: the engine as the commands use it.</summary>
internal static class Engine
{
    /// <summary>Folder of the compiled data: beside the program, else the one the build left above it, else MATIANE_DATA.</summary>
    public static string DataFolder { get; } = Matiane.Languages.DataFolder.Locate();

    /// <summary>The packs.</summary>
    public static PackFolder Packs { get; } = new(DataFolder);

    /// <summary>The gazetteer, opened when first asked for.</summary>
    public static IGazetteer Gazetteer => LazyGazetteer.Value;

    private static readonly Lazy<IGazetteer> LazyGazetteer = new(() => GazetteerIndex.Open(Path.Combine(DataFolder, "gazetteer.bin")));
}
