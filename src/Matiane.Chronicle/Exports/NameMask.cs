using System.Collections.Frozen;
using Matiane.Claims;
using Matiane.Mentions;
using Matiane.Text;

namespace Matiane.Chronicle.Exports;

/// <summary>Masks the private persons of one event wherever their names stand.</summary>
/// <remarks>
/// Names inflect and only some forms are marked in the text, so every word that shares its beginning with a word of
/// a name is masked: too much rather than too little. A masked word keeps its length, so spans stay right.
/// </remarks>
internal sealed class NameMask
{
    private const char Blank = '█';
    private const int ShortestStem = 3;
    private static readonly char[] SplitsNames = [' ', '-', '’', '\'', '.', ',', '"', '«', '»', '„', '“', '”'];
    private readonly FrozenSet<string> stems;
    private readonly HashSet<string> holders;
    private readonly FrozenDictionary<string, string> sayers;

    private NameMask(IReadOnlyCollection<string> names, IReadOnlyDictionary<string, string> sayers, HashSet<string> holders, int persons)
    {
        Persons = persons;
        this.holders = holders;
        this.sayers = sayers.ToFrozenDictionary(StringComparer.Ordinal);
        stems = names.SelectMany(StemsOf).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>How many persons it masks, each spelling of a name counted once.</summary>
    public int Persons { get; }

    /// <summary>Beginnings of the words that it masks, in small letters.</summary>
    public IReadOnlyCollection<string> Stems => stems;

    /// <summary>Whether a text has a word that would be masked for its beginning.</summary>
    public static bool Names(string text, string stem) => Begins(Split(text), stem);

    /// <summary>Those of some names for which a word of a text would be masked.</summary>
    public static IEnumerable<string> NamedIn(string text, IReadOnlyCollection<string> names)
    {
        var words = Split(text).ToList();
        return names.Where(n => StemsOf(n).Any(s => Begins(words, s)));
    }

    /// <summary>The mask for all private persons of an event.</summary>
    /// <param name="detail">The event.</param>
    /// <param name="others">More names of private persons, as they stand in the text; null for none.</param>
    public static NameMask Of(EventDetail detail, IEnumerable<string>? others = null)
    {
        var holders = detail.Claims.SelectMany(c => Sides(c.Claim)).Where(p => p is { Kind: ActorKind.Person, IsPrivatePerson: false }).Select(p => p.Name).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var persons = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var names = new List<string>();
        var sayers = new Dictionary<string, string>(StringComparer.Ordinal);
        names.AddRange(detail.Event.Actors.Concat(detail.Event.Recipients).Where(p => p.IsPrivatePerson && !holders.Contains(p.Name ?? "")).Select(p => p.Name).OfType<string>());
        names.AddRange(others ?? []);
        persons.UnionWith(names);
        foreach (var claim in detail.Claims)
        {
            // In the words of the report: who is named openly, and who is counted by another spelling already.
            var (open, counted) = (new List<string>(), new List<string>());
            foreach (var party in Sides(claim.Claim).Where(p => p.IsPrivatePerson))
            {
                var words = ClaimTexts.Of(claim, party.Quote);
                var isOpen = holders.Contains(party.Name ?? "");
                (isOpen ? open : counted).Add(words ?? "");
                if (!isOpen)
                {
                    names.AddRange(new[] { party.Name, words }.OfType<string>());
                    persons.UnionWith(new[] { party.Name }.OfType<string>());
                }
            }

            foreach (var source in claim.Claim.Attribution)
            {
                if (Instead(source.Kind) is { } instead && !holders.Contains(source.Source))
                {
                    var words = ClaimTexts.Of(claim, source.Quote);
                    counted.Add(words ?? "");
                    sayers[source.Source] = instead;
                    persons.Add(source.Source);
                    names.AddRange(new[] { source.Source, words }.OfType<string>().Where(_ => source.Kind == "person"));
                }
            }

            var along = claim.PrivateNames.Where(n => !open.Exists(w => w.Contains(n, StringComparison.Ordinal))).ToList();
            names.AddRange(along);
            persons.UnionWith(along.Where(n => !counted.Exists(w => w.Contains(n, StringComparison.Ordinal))));
        }

        return new NameMask(names, sayers, holders, persons.Count);
    }

    /// <summary>Whether a side's name is masked: that of a private person whom no other claim of the event names with an office.</summary>
    public bool Hides(Party party) => party.IsPrivatePerson && !holders.Contains(party.Name ?? "");

    /// <summary>A sayer's name, or what stands for it.</summary>
    public string Sayer(string name) => sayers.TryGetValue(name, out var instead) ? instead : Words(name);

    /// <summary>An address; null when it spells a masked name.</summary>
    public string? Address(string? url) => url is null || stems.Count == 0 || Words(Uri.UnescapeDataString(url)) == Uri.UnescapeDataString(url) ? url : null;

    /// <summary>The text with the words of masked names blanked.</summary>
    public string Words(string text)
    {
        if (stems.Count == 0)
        {
            return text;
        }

        char[]? masked = null;
        for (var at = 0; at < text.Length;)
        {
            var end = EndOfWord(text, at);
            if (end - at >= ShortestStem && IsMasked(text[at..end].ToLowerInvariant()))
            {
                end = EndOfName(text, end);
                masked ??= text.ToCharArray();
                for (; at < end; at++)
                {
                    masked[at] = IsWord(text[at]) ? Blank : text[at];
                }
            }

            at = Math.Max(end, at + 1);
        }

        return masked is null ? text : new string(masked);
    }

    /// <summary>Where a name ends that goes on with a word in capitals, of which only the first may be known: "Ahmed al-Masri", "Rustam Zhumabekov".</summary>
    private static int EndOfName(string text, int end)
    {
        if (end + 1 >= text.Length || text[end] is not (' ' or '-'))
        {
            return end;
        }

        var begins = end + 1;
        var next = EndOfWord(text, begins);
        // A small word joined by a hyphen: "al-".
        begins = next < text.Length && text[next] == '-' && next - begins <= 3 ? next + 1 : begins;
        return begins < text.Length && char.IsUpper(text[begins]) ? EndOfWord(text, begins) : end;
    }

    private static int EndOfWord(string text, int at)
    {
        while (at < text.Length && IsWord(text[at]))
        {
            at++;
        }

        return at;
    }

    private static IEnumerable<string> Split(string text) => text.Split(SplitsNames, StringSplitOptions.RemoveEmptyEntries).Select(w => w.ToLowerInvariant());

    private static bool Begins(IEnumerable<string> words, string stem) => words.Any(w => w.StartsWith(stem, StringComparison.Ordinal));

    private static IEnumerable<Party> Sides(Claim claim) => claim.Actors.Concat(claim.Recipients);

    /// <summary>What stands for a sayer who may be a private person; null for one who is not.</summary>
    private static string? Instead(string kind) => kind switch
    {
        "person" => Redaction.PrivatePerson,
        "witness" => "witness",
        "social-media" => "social media",
        _ => null,
    };

    private bool IsMasked(string word)
    {
        for (var length = ShortestStem; length <= word.Length; length++)
        {
            if (stems.Contains(word[..length]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The words of a name, lower-cased; small words and plain nouns, which begin small in a script that has capitals, name nobody.</summary>
    private static IEnumerable<string> WordsOf(string name) =>
        name.Split(SplitsNames, StringSplitOptions.RemoveEmptyEntries).Where(w => !char.IsLower(w[0]) || Letters.IsWithoutCase(w[0])).Select(w => w.ToLowerInvariant());

    private static IEnumerable<string> StemsOf(string name) => WordsOf(name).Select(Stem).Where(s => s.Length >= ShortestStem);

    /// <summary>A word without what a case ending may change: its last two letters, but never shorter than four.</summary>
    private static string Stem(string word) => word.Length <= 4 ? word : word[..Math.Max(4, word.Length - 2)];

    private static bool IsWord(char letter) => char.IsLetterOrDigit(letter) || letter is '’' or '\'';
}
