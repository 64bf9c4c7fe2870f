using System.Text;
using System.Text.Json;
using Matiane.Chronicle.Model;
using Matiane.Chronicle.Store;
using Matiane.Claims;
using Matiane.Exchange;
using Matiane.Text;

namespace Matiane.Chronicle;

/// <summary>A document made ready to be kept: named, and told whether it is known.</summary>
internal sealed record AddPlan(Arrival Arrival)
{
    /// <summary>What will be kept of the report; null when it could not be read.</summary>
    public ReportFact? Fact { get; private init; }

    /// <summary>What was read from it; null until it is coded.</summary>
    public CodingFact? Coding { get; init; }

    /// <summary>Why it cannot be kept; null when it can.</summary>
    public DocumentError? Error { get; init; }

    /// <summary>Whether the chronicle has it already, as it is.</summary>
    public bool IsKnown { get; init; }

    /// <summary>Names a document.</summary>
    /// <param name="arrival">The document.</param>
    /// <param name="added">When the chronicle learns of it.</param>
    public static AddPlan Of(Arrival arrival, DateTimeOffset added) =>
        arrival.Error is { } error ? new AddPlan(arrival) { Error = error }
        : arrival.Coded is { } line ? OfLine(arrival, line, added)
        : OfReport(arrival, arrival.Report!, added);

    /// <summary>Whether a store has it already, as it is.</summary>
    public static bool IsIn(IStoreReader store, ReportFact fact) =>
        store.Versions(fact.Head.Document).Any(v => v.Fingerprint == fact.Fingerprint) || fact.Head.Url is { } url && store.Twin(url, fact.Fingerprint) is not null;

    /// <summary>The report as a coder takes it.</summary>
    public static Report Report(ReportFact fact) => new(fact.Head.Document, fact.Text ?? "")
    {
        Title = fact.Head.Title,
        Published = fact.Head.Published?.UtcDateTime is { } at ? DateTime.SpecifyKind(at, DateTimeKind.Unspecified) : null,
        PublishedHasTime = fact.HasTime,
        PublishedText = fact.PublishedText,
        Language = fact.Head.Language,
        SourceName = fact.Head.Source,
        SourceUrl = fact.Head.Url,
        Place = fact.Place,
    };

    /// <summary>The plan with what a coder reads.</summary>
    public AddPlan CodedBy(ICoder coder)
    {
        if (Fact is null || Coding is not null || Error is not null)
        {
            return this;
        }

        try
        {
            var coded = coder.Code(Report(Fact));
            return this with
            {
                Fact = Fact with { Head = Fact.Head with { Language = coded.Language } },
                Coding = Coded(coded, coder, Fact.Head.Added),
            };
        }
#pragma warning disable CA1031 // One report that the coder fails on must not end a run over a hundred thousand.
        catch (Exception error)
#pragma warning restore CA1031
        {
            return this with { Error = DocumentError.OfCoding(error) };
        }
    }

    /// <summary>What a coder reads from a version of a report.</summary>
    public static CodingFact Coded(ReportFact fact, ICoder coder, DateTimeOffset at) => Coded(coder.Code(Report(fact)), coder, at);

    private static CodingFact Coded(CodedReport coded, ICoder coder, DateTimeOffset at) => new(coder.Version, at, CodedClaims.Of(coded, at, coder.Version));

    private static AddPlan OfReport(Arrival arrival, Report report, DateTimeOffset added)
    {
        var fingerprint = Fingerprint.OfText(report.Title, report.Text);
        var published = report.Published is { } at ? new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Unspecified), TimeSpan.Zero) : (DateTimeOffset?)null;
        var name = ReportName.Of(arrival, report.SourceUrl, fingerprint);
        return new AddPlan(arrival)
        {
            Fact = new ReportFact(0, new ReportHead(name, report.SourceName, report.SourceUrl, report.Language, report.Title, published, added), fingerprint)
            {
                Text = report.Text,
                PublishedText = report.PublishedText,
                HasTime = report.PublishedHasTime,
                Place = report.Place,
            },
        };
    }

    private static AddPlan OfLine(Arrival arrival, string line, DateTimeOffset added)
    {
        CodedLine read;
        try
        {
            read = CodedClaims.ReadReport(line, added);
        }
        catch (Exception error) when (error is JsonException or FormatException or InvalidOperationException)
        {
            return new AddPlan(arrival) { Error = new DocumentError("coded-invalid", error.Message) };
        }

        if (read.Error is not null)
        {
            return new AddPlan(arrival) { Error = read.Error };
        }

        if (read.Claims.GroupBy(c => c.Claim.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            return new AddPlan(arrival) { Error = new DocumentError("coded-invalid", $"'{read.Head.Document}' has two claims '{twice.Key}'.") };
        }

        var words = (read.Text is { } text ? Fingerprint.OfText(read.Head.Title, text) : "") + "\n" + string.Join('\n', read.Claims.Select(c => Encoding.UTF8.GetString(ClaimBody.Write(c))));
        return new AddPlan(arrival)
        {
            Fact = new ReportFact(0, read.Head, Fingerprint.Hash(words)) { Text = read.Text, PublishedText = read.PublishedText, HasTime = read.PublishedText?.Contains('T', StringComparison.Ordinal) == true },
            Coding = new CodingFact(GivenCoder, added, read.Claims),
        };
    }

    /// <summary>Version of the coder of claims that came already coded.</summary>
    public const string GivenCoder = "given";
}
