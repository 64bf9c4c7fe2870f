using System.Collections.Immutable;
using System.Globalization;
using Matiane.Claims;
using Matiane.Mentions;
using Matiane.Text;

namespace Matiane.Chronicle.Tests.Store;

/// <summary>Codes lines that say what they mean: "ASSAULT/firearms Osh 2022-01-05 killed=3". Other lines have no claims.</summary>
internal sealed class ScriptCoder(string version = "script 1", Func<string, string>? reading = null) : ICoder
{
    public string Version => version;

    public CodedReport Code(Report report)
    {
        var (claims, start) = (ImmutableArray.CreateBuilder<Claim>(), 0);
        foreach (var line in report.Text.Split('\n'))
        {
            var words = (reading?.Invoke(line) ?? line).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length >= 3 && words[0].Contains('/', StringComparison.Ordinal))
            {
                claims.Add(Read($"c{claims.Count + 1}", words, new TextSpan(start, start + line.Length)));
            }

            start += line.Length + 1;
        }

        return new CodedReport(report, report.Language ?? "en") { Claims = claims.ToImmutable() };
    }

    private static Claim Read(string id, string[] words, TextSpan line)
    {
        var kind = words[0].Split('/');
        var place = new Place(words[1], PlacePrecision.City, 30 + Sum(words[1]) % 200 / 5.0, 50) { Country = "KG", Admin1 = words[1] };
        return new Claim(id, kind[0], kind[1], new Quote(TextPart.Text, new TextSpan(line.Start, line.Start + words[0].Length)), new Quote(TextPart.Text, line))
        {
            Place = new ClaimPlace(null, place, false),
            Time = new ClaimTime(null, new TimeValue(words[2], words[2], TimePrecision.Day), false),
            Counts = [.. words.Skip(3).Select(w => w.Split('=')).Select(f => new ClaimCount(f[0], null, Number(f[1]), Number(f[1]), false, null))],
            Confidence = 0.8,
        };
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static int Sum(string name) => name.Sum(c => c * 7);
}
