using System.Collections.Immutable;

namespace Matiane.Languages;

/// <summary>One row of a pack's table.</summary>
/// <param name="File">Path of the table below the packs' folder.</param>
/// <param name="Line">Its line, counted from 1.</param>
/// <param name="Cells">By the header's column names; an empty cell and "-" are empty strings.</param>
public sealed record PackRow(string File, int Line, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>A cell's text; empty when the table has no such column.</summary>
    public string this[string column] => Cells.TryGetValue(column, out var text) ? text : "";

    /// <summary>A cell's entries, separated by "|"; empty for an empty cell.</summary>
    public ImmutableArray<string> List(string column) =>
        [.. this[column].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}

/// <summary>A node of a pack's YAML file: a scalar, a list or a map.</summary>
/// <param name="File">Path of the file below the packs' folder.</param>
/// <param name="Line">Its line, counted from 1.</param>
public sealed record PackNode(string File, int Line)
{
    /// <summary>Text of a scalar; null for a list or map.</summary>
    public string? Scalar { get; init; }

    /// <summary>Entries of a list; empty otherwise.</summary>
    public ImmutableArray<PackNode> Items { get; init; } = [];

    /// <summary>Entries of a map in order; empty otherwise.</summary>
    public ImmutableArray<(string Key, PackNode Value)> Entries { get; init; } = [];

    /// <summary>A map's entry; null when it has none of that name.</summary>
    public PackNode? this[string key] => Entries.FirstOrDefault(e => e.Key == key).Value;

    /// <summary>The scalar, or the scalars of the list: a field that takes one or many.</summary>
    public ImmutableArray<string> Strings =>
        Scalar is { } one ? [one] : [.. Items.Where(i => i.Scalar is not null).Select(i => i.Scalar!)];
}

/// <summary>
/// The readable files of one language, parents first (pack.json's "extends"), given to each section's compiler.
/// The engine never reads packs in this form: they are compiled at build.
/// </summary>
public abstract class PackSource
{
    /// <summary>ISO 639-1 code: the folder's name.</summary>
    public abstract string Code { get; }

    /// <summary>pack.json as a node.</summary>
    public abstract PackNode Manifest { get; }

    /// <summary>
    /// Rows of a tab-separated table of this pack and its parents (parents first); empty when none has it. A name ending
    /// in ".tsv" also finds "name.tsv.br" (Brotli) beside it. Lines that begin with # are comments; the first other line is the header.
    /// </summary>
    /// <param name="path">Path below the language's folder: "numerals.tsv".</param>
    public abstract IEnumerable<PackRow> Table(string path);

    /// <summary>Tables of a folder, by file name: "examples/*.tsv" is asked with "examples".</summary>
    public abstract IEnumerable<string> Files(string folder, string extension);

    /// <summary>The top-level list entries of all YAML files of a folder of this pack and its parents, parents first.</summary>
    public abstract IEnumerable<PackNode> Yaml(string folder);

    /// <summary>Bytes of a file of this pack, undone from Brotli when it ends in ".br"; null when there is none.</summary>
    public abstract byte[]? Bytes(string path);

    /// <summary>Notes a problem; compiling goes on so that all are found.</summary>
    public abstract void Report(Problem problem);

    /// <summary>Notes a problem of a row.</summary>
    public void Report(PackRow row, string code, string message)
    {
        ArgumentNullException.ThrowIfNull(row);
        Report(new Problem(code, row.File, row.Line, message));
    }

    /// <summary>Notes a problem of a node.</summary>
    public void Report(PackNode node, string code, string message)
    {
        ArgumentNullException.ThrowIfNull(node);
        Report(new Problem(code, node.File, node.Line, message));
    }
}
