using System.Collections.Immutable;

namespace Matiane.Chronicle.Exports;

/// <summary>A format of one row an event, with named columns.</summary>
public abstract class TableLayout : IEventWriter
{
    /// <inheritdoc/>
    public abstract string Name { get; }
    /// <inheritdoc/>
    public abstract string MediaType { get; }
    /// <inheritdoc/>
    public abstract string Extension { get; }
    /// <inheritdoc/>
    public abstract string Description { get; }

    /// <summary>The columns in order.</summary>
    public abstract ImmutableArray<string> Columns { get; }

    /// <inheritdoc/>
    public ExportSummary Write(IEnumerable<EventDetail> view, TextWriter output, ExportOptions options)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(options);
        var count = new ExportCount();
        var told = view.Select(d => Redaction.Apply(d, options.Profile));
        WriteRows(told.SelectMany(d => Counted(d, count)), output);
        return count.Summary();
    }

    /// <summary>The rows of one event; empty when the format has no room for it, with the reason.</summary>
    private protected abstract IEnumerable<IReadOnlyList<string>> Rows(EventDetail detail, out string? leftOut);

    /// <summary>Heading and rows.</summary>
    private protected abstract void WriteRows(IEnumerable<IReadOnlyList<string>> rows, TextWriter output);

    private protected void WriteCsv(IEnumerable<IReadOnlyList<string>> rows, TextWriter output, IReadOnlyList<string>? second = null)
    {
        using var csv = DelimitedOutput.Csv(output);
        DelimitedOutput.Row(csv, Columns);
        if (second is not null)
        {
            DelimitedOutput.Row(csv, second);
        }

        foreach (var row in rows)
        {
            DelimitedOutput.Row(csv, row);
        }
    }

    private IEnumerable<IReadOnlyList<string>> Counted(EventDetail detail, ExportCount count)
    {
        var rows = Rows(detail, out var leftOut);
        if (leftOut is not null)
        {
            count.LeftOut(leftOut);
            return [];
        }

        count.Written();
        return rows;
    }
}
