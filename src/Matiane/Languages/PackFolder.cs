using System.Collections.Concurrent;

namespace Matiane.Languages;

/// <summary>Compiled packs in a folder, each opened when first asked for.</summary>
public sealed class PackFolder : IPackStore
{
    private readonly string folder;
    private readonly ConcurrentDictionary<string, Lazy<LanguagePack>> packs = new(StringComparer.Ordinal);

    /// <summary>Lists the packs of a folder; opens none yet.</summary>
    /// <param name="folder">Folder with one "code.pack" a language.</param>
    public PackFolder(string folder)
    {
        this.folder = folder;
        Codes = [.. Directory.GetFiles(folder, "*.pack").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Codes { get; }

    /// <inheritdoc/>
    public LanguagePack? Find(string code) => Codes.Contains(code)
        ? packs.GetOrAdd(code, c => new Lazy<LanguagePack>(() => LanguagePack.Open(File.ReadAllBytes(Path.Combine(folder, c + ".pack"))))).Value
        : null;
}
