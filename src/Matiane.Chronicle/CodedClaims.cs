using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Matiane.Chronicle.Exports;
using Matiane.Chronicle.Model;
using Matiane.Chronicle.Views;
using Matiane.Claims;
using Matiane.Exchange;
using Matiane.Mentions;
using Matiane.Text;

namespace Matiane.Chronicle;

/// <summary>Reads already coded reports: claims/1 lines of contract/claims.md.</summary>
/// <remarks>Beside the contract's fields, <c>source</c> (a name, or an object with name and url), <c>url</c>, <c>title</c> and <c>text</c> of the input form are taken when they are there.</remarks>
public static class CodedClaims
{
    /// <summary>The claims of one line.</summary>
    /// <param name="line">A claims/1 object; one with an <c>error</c> has no claims.</param>
    /// <param name="added">When the chronicle learns of it.</param>
    /// <exception cref="JsonException">The line is no JSON.</exception>
    /// <exception cref="FormatException">It is no claims/1 object; the message says what is wrong.</exception>
    public static ImmutableArray<ChronicleClaim> Read(string line, DateTimeOffset added) => ReadReport(line, added).Claims;

    /// <summary>The report of one line with its claims.</summary>
    /// <inheritdoc cref="Read"/>
    internal static CodedLine ReadReport(string line, DateTimeOffset added)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        if (root.ValueKind != JsonValueKind.Object || Text(root, "schema") != "claims/1" || Text(root, "id") is not { Length: > 0 } id)
        {
            throw new FormatException("A coded line is an object with \"schema\":\"claims/1\" and an id.");
        }

        var head = new ReportHead(id, Source(root, "name"), Source(root, "url"), Text(root, "language"), Text(root, "title"), Moment(Text(root, "published")), added);
        var text = Text(root, "text");
        var people = Items(root, "mentions").Where(IsPrivate).SelectMany(m => new[] { Text(m, "text"), Text(m, "name") }).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        ImmutableArray<ChronicleClaim> claims = [.. Items(root, "claims").Select(c => Naming(Kept(c, head, text), people))];
        var error = Child(root, "error") is { } given ? new DocumentError(Text(given, "code") ?? "coded-invalid", Text(given, "message") ?? "The line tells of an error.") : null;
        return new CodedLine(head, text, Text(root, "published"), claims, error);
    }

    /// <summary>The claims of a report as the coder gave them.</summary>
    /// <param name="coded">The coded report.</param>
    /// <param name="added">When the chronicle learns of it.</param>
    /// <param name="version">The coder's version; null when it is not known.</param>
    public static ImmutableArray<ChronicleClaim> Of(CodedReport coded, DateTimeOffset added, string? version = null)
    {
        ArgumentNullException.ThrowIfNull(coded);
        var report = coded.Report;
        var published = report.Published is { } at ? new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc)) : (DateTimeOffset?)null;
        var head = new ReportHead(report.Id, report.SourceName, report.SourceUrl, coded.Language, report.Title, published, added);
        var people = PrivateNames(coded);
        return
        [
            .. coded.Claims.Select(c => Naming(new ChronicleClaim(head, c)
            {
                Origin = OriginOf(c, head),
                EvidenceText = Cut(report.Text, report.Title, c.Evidence),
                TriggerText = Cut(report.Text, report.Title, c.Trigger),
                CoderVersion = version,
            }, people)),
        ];
    }

    /// <summary>The names of private persons that the coder sees in a report, and words that may be such, as they stand there.</summary>
    internal static IReadOnlyCollection<string> PrivateNames(CodedReport coded) =>
        [.. coded.Mentions.OfType<ActorMention>().Where(m => m.IsPrivatePerson).Select(m => new Quote(m.Part, m.Span)).Concat(coded.Strangers).Select(q => q.Span.In(coded.Report.TextOf(q.Part)).ToString()).Distinct(StringComparer.Ordinal)];

    /// <summary>One claim of claims/1 with its report.</summary>
    /// <param name="json">The claim.</param>
    /// <param name="head">Its report.</param>
    /// <param name="text">The report's body, to cut the claim's words from; null when it was not kept.</param>
    internal static ChronicleClaim Kept(JsonElement json, ReportHead head, string? text)
    {
        var claim = Claim(json);
        return new ChronicleClaim(head, claim)
        {
            Origin = OriginOf(claim, head),
            EvidenceText = Words(json, "evidence") ?? Cut(text, head.Title, claim.Evidence),
            TriggerText = Words(json, "trigger") ?? Cut(text, head.Title, claim.Trigger),
            PrivateNames = [.. Items(json, "private_names").Select(n => n.GetString()).OfType<string>()],
        };
    }

    /// <summary>The claim with those of the names that its words or its title name.</summary>
    private static ChronicleClaim Naming(ChronicleClaim claim, IReadOnlyCollection<string> people) => people.Count == 0
        ? claim
        : claim with { PrivateNames = [.. claim.PrivateNames.Union(NameMask.NamedIn(claim.EvidenceText + " " + claim.Report.Title, people), StringComparer.Ordinal)] };

    /// <summary>The far end of a claim's attribution chain by its fullest name, else its outlet.</summary>
    private static string OriginOf(Claim claim, ReportHead head) => claim.Attribution.IsEmpty ? head.Source ?? head.Document : SourceNames.Of(claim.Attribution[^1]);

    private static string? Words(JsonElement json, string span) => Child(json, span) is { } given ? Text(given, "text") : null;

    private static Claim Claim(JsonElement json)
    {
        var trigger = Quote(Child(json, "trigger"));
        return new Claim(Text(json, "id") ?? throw new FormatException("A claim has no id."), Text(json, "event") ?? throw new FormatException("A claim has no event."), Text(json, "mode"), trigger ?? default, Quote(Child(json, "evidence")) ?? trigger ?? default)
        {
            Contexts = [.. Items(json, "contexts").Select(c => c.GetString()).OfType<string>()],
            Acled = Child(json, "acled") is { } acled ? new AcledType(Text(acled, "event_type") ?? "", Text(acled, "sub_event_type") ?? "") : null,
            Cameo = Text(json, "cameo"),
            Actors = [.. Items(json, "actors").Select(Party)],
            Recipients = [.. Items(json, "recipients").Select(Party)],
            Place = Child(json, "place") is { } place ? new ClaimPlace(Quote(place), Place(place), Flag(place, "inferred")) : null,
            Time = Child(json, "time") is { } time ? new ClaimTime(Quote(time), Time(time), Flag(time, "inferred")) : null,
            Counts = [.. Items(json, "counts").Select(c => new ClaimCount(Text(c, "measure") ?? "other", Text(c, "group"), Number(c, "low"), Number(c, "high"), Flag(c, "approximate"), Quote(c)))],
            Status = Enum.TryParse<ClaimStatus>(Text(json, "status"), ignoreCase: true, out var status) ? status : ClaimStatus.Asserted,
            Attribution = [.. Items(json, "attribution").Select(a => new ClaimSource(Text(a, "source") ?? "unnamed", Text(a, "kind") ?? "unnamed", Quote(a), Quote(Child(a, "cue"))) { Office = Text(a, "office"), Country = Text(a, "country") })],
            Causes = [.. Items(json, "causes").Select(c => c.GetString()).OfType<string>()],
            Responsibility = Text(json, "responsibility"),
            States = [.. Items(json, "states").Select(State)],
            Confidence = Number(json, "confidence") ?? 0.5,
            FoundBy = Text(json, "found_by"),
        };
    }

    private static StateChange State(JsonElement json) => new(Text(json, "kind") ?? "", Text(json, "change") ?? "begin")
    {
        Scope = Text(json, "scope"),
        Hours = Text(json, "hours"),
        Holder = Text(json, "holder"),
        From = Text(json, "from"),
        Until = Text(json, "until"),
    };

    private static Party Party(JsonElement json)
    {
        var kind = Enum.TryParse<ActorKind>(Text(json, "kind"), ignoreCase: true, out var read) ? read : (ActorKind?)null;
        return new Party(Quote(json), Text(json, "name"), kind, Text(json, "sector"), Text(json, "country")) { IsPrivatePerson = IsPrivate(json) };
    }

    /// <summary>Whether a side or a mention stands for a private person.</summary>
    private static bool IsPrivate(JsonElement json)
    {
        if (json.TryGetProperty("private", out var isPrivate))
        {
            return isPrivate.ValueKind == JsonValueKind.True;
        }

        // What cannot be told from an office holder by its sector is taken for a private person: masked rather than shown. A name of which nothing is said may be a person's.
        var (kind, name, sector) = (Text(json, "kind"), Text(json, "name"), Text(json, "sector"));
        return kind == "person"
            ? Text(json, "office") is null && sector is not ("GOV" or "LEG" or "JUD" or "MIL" or "COP" or "SPY" or "PTY" or "PTYOPP" or "ELI")
            : kind is null && sector is null && name is not null && char.IsUpper(name[(name.LastIndexOf(' ') + 1)..].FirstOrDefault());
    }

    private static Place Place(JsonElement json) => new(
        Text(json, "name") ?? "", Word<PlacePrecision>(Text(json, "precision")) ?? PlacePrecision.City, Number(json, "latitude") ?? double.NaN, Number(json, "longitude") ?? double.NaN)
    {
        GeoNamesId = (int?)Number(json, "geonames"),
        Country = Text(json, "country"),
        Admin1 = Text(json, "admin1"),
        Population = (long?)Number(json, "population") ?? 0,
    };

    private static TimeValue Time(JsonElement json) => new(Text(json, "from"), Text(json, "to"), Word<TimePrecision>(Text(json, "precision")) ?? TimePrecision.Day)
    {
        Duration = Text(json, "duration"),
        Repeat = Text(json, "repeat"),
    };

    private static T? Word<T>(string? word) where T : struct, Enum =>
        Enum.TryParse<T>(word?.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var value) ? value : null;

    private static Quote? Quote(JsonElement? json) => json is { } given && Number(given, "start") is { } start && Number(given, "end") is { } end && start >= 0 && end >= start
        ? new Quote(Text(given, "in") == "title" ? TextPart.Title : TextPart.Text, new TextSpan((int)start, (int)end))
        : null;

    private static string? Cut(string? text, string? title, Quote quote)
    {
        var part = quote.Part == TextPart.Title ? title : text;
        return part is not null && quote.Span.Length > 0 && quote.Span.End <= part.Length ? part[quote.Span.Start..quote.Span.End] : null;
    }

    private static string? Source(JsonElement root, string field)
    {
        var source = Child(root, "source") ?? Child(root, "report");
        return (source is { } given ? Text(given, field) ?? Text(given, field == "name" ? "source" : field) : null) ?? Text(root, field == "name" ? "source" : field);
    }

    private static DateTimeOffset? Moment(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment) ? moment : null;

    private static JsonElement? Child(JsonElement json, string name) => json.TryGetProperty(name, out var child) && child.ValueKind == JsonValueKind.Object ? child : null;

    private static IEnumerable<JsonElement> Items(JsonElement json, string name) =>
        json.TryGetProperty(name, out var child) && child.ValueKind == JsonValueKind.Array ? child.EnumerateArray().AsEnumerable() : [];

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var child) && child.ValueKind == JsonValueKind.String ? child.GetString() : null;

    private static double? Number(JsonElement json, string name) => json.TryGetProperty(name, out var child) && child.ValueKind == JsonValueKind.Number ? child.GetDouble() : null;

    private static bool Flag(JsonElement json, string name) => json.TryGetProperty(name, out var child) && child.ValueKind == JsonValueKind.True;
}

/// <summary>A claims/1 line as it was read.</summary>
/// <param name="Head">The report beside its text.</param>
/// <param name="Text">Its body; null when the line brings none.</param>
/// <param name="PublishedText">The published value as it was written.</param>
/// <param name="Claims">Its claims.</param>
/// <param name="Error">Why the report had not been read, as the line tells; null when it had.</param>
internal sealed record CodedLine(ReportHead Head, string? Text, string? PublishedText, ImmutableArray<ChronicleClaim> Claims, DocumentError? Error);
