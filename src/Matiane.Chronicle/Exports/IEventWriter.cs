namespace Matiane.Chronicle.Exports;

/// <summary>One format in which a view of events can be written.</summary>
/// <remarks>Writers keep no state: one may serve many threads.</remarks>
public interface IEventWriter
{
    /// <summary>The word that asks for it: <c>--format NAME</c>, <c>?format=NAME</c>.</summary>
    string Name { get; }

    /// <summary>Media type for HTTP, without a charset: the text is always UTF-8.</summary>
    string MediaType { get; }

    /// <summary>File name ending without a dot.</summary>
    string Extension { get; }

    /// <summary>One line for lists of formats.</summary>
    string Description { get; }

    /// <summary>Writes the view in its order, one event after another: memory does not grow with the view unless the format's own note says so.</summary>
    /// <param name="view">The events with their claims; the caller's order is kept.</param>
    /// <param name="output">Left open.</param>
    /// <param name="options">What may be told.</param>
    /// <returns>What was written and what the format has no room for.</returns>
    ExportSummary Write(IEnumerable<EventDetail> view, TextWriter output, ExportOptions options);
}
