using System.IO.Compression;
using System.Text;
using Matiane.Languages;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Matiane.Packs;

/// <summary>A pack read from its folder, with its parents.</summary>
public sealed class FolderPackSource : PackSource
{
    /// <summary>Folder of what all languages share: the parent of every pack.</summary>
    public const string Root = "und";

    private readonly string folder;
    private readonly List<string> lineage;
    private readonly List<Problem> problems = [];

    /// <summary>Opens the pack of a language.</summary>
    /// <param name="folder">The packs' folder.</param>
    /// <param name="code">ISO 639-1 code.</param>
    public FolderPackSource(string folder, string code)
    {
        this.folder = folder;
        Code = code;
        Manifest = ReadYaml(Path.Combine(code, "pack.json")) ?? new PackNode(code + "/pack.json", 0);
        lineage = [code];
        var node = Manifest;
        while (node["extends"]?.Scalar is { } parent && !lineage.Contains(parent))
        {
            lineage.Insert(0, parent);
            node = ReadYaml(Path.Combine(parent, "pack.json")) ?? new PackNode(parent + "/pack.json", 0);
        }

        if (lineage[0] != Root)
        {
            lineage.Insert(0, Root);
        }
    }

    /// <inheritdoc/>
    public override string Code { get; }

    /// <inheritdoc/>
    public override PackNode Manifest { get; }

    /// <summary>What was found wrong so far.</summary>
    public IReadOnlyList<Problem> Problems => problems;

    /// <inheritdoc/>
    public override void Report(Problem problem) => problems.Add(problem);

    /// <inheritdoc/>
    public override IEnumerable<PackRow> Table(string path)
    {
        foreach (var code in lineage)
        {
            foreach (var file in new[] { path, path + ".br" })
            {
                foreach (var row in ReadTable(code + "/" + file))
                {
                    yield return row;
                }
            }
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<string> Files(string folder, string extension)
    {
        var path = Path.Combine(this.folder, Code, folder);
        return Directory.Exists(path)
            ? Directory.GetFiles(path, "*" + extension).Select(f => folder + "/" + Path.GetFileName(f)).Order(StringComparer.Ordinal)
            : [];
    }

    /// <inheritdoc/>
    public override IEnumerable<PackNode> Yaml(string folder)
    {
        foreach (var code in lineage)
        {
            var path = Path.Combine(this.folder, code, folder);
            if (!Directory.Exists(path))
            {
                continue;
            }

            foreach (var file in Directory.GetFiles(path, "*.yaml").Order(StringComparer.Ordinal))
            {
                var node = ReadYaml(Path.Combine(code, folder, Path.GetFileName(file)));
                foreach (var item in node?.Items ?? [])
                {
                    yield return item;
                }
            }
        }
    }

    /// <inheritdoc/>
    public override byte[]? Bytes(string path)
    {
        var file = Path.Combine(folder, Code, path);
        if (!File.Exists(file))
        {
            return null;
        }

        var bytes = File.ReadAllBytes(file);
        return path.EndsWith(".br", StringComparison.Ordinal) ? Inflate(bytes) : bytes;
    }

    private static byte[] Inflate(byte[] bytes)
    {
        using var brotli = new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var whole = new MemoryStream();
        brotli.CopyTo(whole);
        return whole.ToArray();
    }

    private IEnumerable<PackRow> ReadTable(string path)
    {
        var file = Path.Combine(folder, path);
        if (!File.Exists(file))
        {
            yield break;
        }

        var bytes = File.ReadAllBytes(file);
        using var reader = new StreamReader(
            new MemoryStream(path.EndsWith(".br", StringComparison.Ordinal) ? Inflate(bytes) : bytes), new UTF8Encoding(false, true));
        string[]? header = null;
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var cells = line.Split('\t');
            if (header is null)
            {
                header = cells;
                continue;
            }

            if (cells.Length > header.Length)
            {
                Report(new Problem("table-too-many-cells", path, number, $"This row has {cells.Length} cells, the header {header.Length}."));
                continue;
            }

            var row = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var i = 0; i < header.Length; i++)
            {
                row[header[i]] = i < cells.Length && cells[i] != "-" ? cells[i].Trim() : "";
            }

            yield return new PackRow(path, number, row);
        }
    }

    private PackNode? ReadYaml(string path)
    {
        var file = Path.Combine(folder, path);
        if (!File.Exists(file))
        {
            return null;
        }

        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(File.ReadAllText(file)));
            return stream.Documents.Count == 0 ? null : Convert(stream.Documents[0].RootNode, path);
        }
        catch (YamlException error)
        {
            problems.Add(new Problem("yaml-syntax", path, (int)error.Start.Line, error.Message));
            return null;
        }
    }

    private static PackNode Convert(YamlNode node, string file)
    {
        var line = (int)node.Start.Line;
        return node switch
        {
            YamlScalarNode scalar => new PackNode(file, line) { Scalar = scalar.Value ?? "" },
            YamlSequenceNode list => new PackNode(file, line) { Items = [.. list.Children.Select(c => Convert(c, file))] },
            YamlMappingNode map => new PackNode(file, line)
            {
                Entries = [.. map.Children.Select(c => (((YamlScalarNode)c.Key).Value ?? "", Convert(c.Value, file)))],
            },
            _ => new PackNode(file, line),
        };
    }
}
