using Matiane.Exchange;
using Matiane.Text;

namespace Matiane.Chronicle;

/// <summary>One document on its way into the chronicle: a report to code, a line that is coded already, or one that could not be read.</summary>
public sealed record Arrival
{
    private Arrival(string id) => Id = id;

    /// <summary>The document's id in its input.</summary>
    public string Id { get; }

    /// <summary>Whether <see cref="Id"/> is only its number in the input and names nothing elsewhere.</summary>
    public bool IsNumbered { get; private init; }

    /// <summary>The report; null when there is none to code.</summary>
    public Report? Report { get; private init; }

    /// <summary>A claims/1 line; null when it is to be coded.</summary>
    public string? Coded { get; private init; }

    /// <summary>Why it could not be read; null when it could.</summary>
    public DocumentError? Error { get; private init; }

    /// <summary>A document as a reader gives it.</summary>
    public static Arrival Of(ReadResult read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return new Arrival(read.Id) { Report = read.Report, Error = read.Error, IsNumbered = read.IsNumbered };
    }

    /// <summary>A claims/1 line.</summary>
    /// <param name="line">The line; what is wrong with it is told when it is added.</param>
    /// <param name="number">Its number in the input.</param>
    public static Arrival Line(string line, int number)
    {
        ArgumentNullException.ThrowIfNull(line);
        return new Arrival(number.ToString(System.Globalization.CultureInfo.InvariantCulture)) { Coded = line };
    }
}

/// <summary>What became of the documents that were added.</summary>
/// <param name="New">Reports that were not known.</param>
/// <param name="Changed">New versions of reports that were known.</param>
/// <param name="Known">Reports that were known as they are: nothing changed.</param>
/// <param name="Failed">Documents that could not be read.</param>
/// <param name="Claims">Claims of the new reports and versions.</param>
public sealed record AddSummary(int New, int Changed, int Known, int Failed, int Claims)
{
    /// <summary>The chronicle's last revision; the changes since the one before are what was new.</summary>
    public int Revision { get; init; }

    /// <summary>The last revision before anything was added.</summary>
    public int RevisionBefore { get; init; }

    /// <summary>Documents looked at.</summary>
    public int Documents => New + Changed + Known + Failed;
}
