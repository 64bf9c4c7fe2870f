using System.Collections.Immutable;
using Matiane.Languages;

namespace Matiane.Packs;

/// <summary>What compiling one language gave.</summary>
/// <param name="Code">ISO 639-1 code.</param>
/// <param name="Bytes">The compiled pack; not to be used when there are problems.</param>
/// <param name="Problems">Everything wrong in its files, by file and line.</param>
public sealed record CompiledPack(string Code, byte[] Bytes, ImmutableArray<Problem> Problems);

/// <summary>Compiles the readable packs into the form that the engine loads.</summary>
public static class PackCompiler
{
    /// <summary>Compiles every language below a folder; parents ("und") are not languages of their own.</summary>
    /// <param name="folder">The packs' folder.</param>
    public static IEnumerable<CompiledPack> CompileAll(string folder) =>
        Directory.GetDirectories(folder)
            .Select(d => Path.GetFileName(d)!)
            .Where(code => code != FolderPackSource.Root && File.Exists(Path.Combine(folder, code, "pack.json")))
            .Order(StringComparer.Ordinal)
            .Select(code => Compile(folder, code));

    /// <summary>Compiles one language.</summary>
    public static CompiledPack Compile(string folder, string code)
    {
        var source = new FolderPackSource(folder, code);
        var sections = PackSections.All.Select(s => (s.Name, s.Compile(source))).ToList();
        return new CompiledPack(code, LanguagePack.Write(code, sections), [.. source.Problems]);
    }
}
