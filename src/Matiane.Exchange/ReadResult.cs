using Matiane.Text;

namespace Matiane.Exchange;

/// <summary>Why a document could not be read.</summary>
/// <param name="Code">Stable code, kebab case; docs/errors.md lists them all.</param>
/// <param name="Message">A sentence a person can act on.</param>
public sealed record DocumentError(string Code, string Message)
{
    /// <summary>The coder failed on a report that could be read.</summary>
    public static DocumentError OfCoding(Exception error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return new DocumentError("coding-failed", $"The coder failed on it: {error.Message}");
    }
}

/// <summary>One document of an input: a report, or why there is none.</summary>
/// <param name="Id">The document's id, or its number in the input.</param>
/// <param name="Report">The report; null when it could not be read.</param>
/// <param name="Error">Why not; null when it could.</param>
public sealed record ReadResult(string Id, Report? Report, DocumentError? Error)
{
    /// <summary>Whether <see cref="Id"/> is only the document's number or file in this input: its address or its text names it better.</summary>
    public bool IsNumbered { get; init; }

    /// <summary>A report that was read.</summary>
    public static ReadResult Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new ReadResult(report.Id, report, null);
    }

    /// <summary>A document that was not.</summary>
    public static ReadResult Failed(string id, string code, string message) => new(id, null, new DocumentError(code, message));
}

/// <summary>What a plain file lacks and the caller knows.</summary>
public sealed record ReportDefaults
{
    /// <summary>Date or date-time (ISO 8601) for reports that bring none.</summary>
    public string? Published { get; init; }

    /// <summary>Language (ISO 639-1) for reports that declare none.</summary>
    public string? Language { get; init; }

    /// <summary>Name of the outlet for reports that name none.</summary>
    public string? Source { get; init; }

    /// <summary>Name of a legacy encoding for text that is no Unicode ("windows-1251"); null when not declared.</summary>
    public string? Encoding { get; init; }
}
