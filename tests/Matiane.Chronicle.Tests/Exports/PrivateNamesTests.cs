using Matiane.Chronicle.Exports;
using Matiane.Chronicle.Joining;
using Matiane.Chronicle.Model;
using Matiane.Chronicle.Store;
using Matiane.Gazetteer;
using Matiane.Languages;
using Matiane.Text;

namespace Matiane.Chronicle.Tests.Exports;

/// <summary>From a text to what leaves by default: whoever is only named along the way is masked as well.</summary>
public class PrivateNamesTests
{
    private static readonly DateTimeOffset Added = new(2024, 5, 4, 12, 0, 0, TimeSpan.Zero);
    private static readonly Coder Coder = new(new PackFolder(Path.Combine(TestFiles.Root, "artifacts", "data")), GazetteerIndex.Open(Path.Combine(TestFiles.Root, "artifacts", "data", "gazetteer.bin")));

    public static TheoryData<string, string, string, string> Bystanders => new()
    {
        { "en", "Police arrested three men in Kutaisi on Friday after Nino Beridze called for help.", "Beridze", "Kutaisi" },
        { "en", "Protesters blocked the road near the house of Oleg Smirnov in Batumi on Friday.", "Smirnov", "Batumi" },
        { "ru", "Полиция задержала в Кутаиси трёх мужчин после того, как Анна Соколова позвала на помощь.", "Соколов", "Кутаиси" },
        { "en", "Police arrested three men in Kutaisi on Friday after Tamsin Okoronkwo called for help.", "Okoronkwo", "Kutaisi" },
        { "en", "Police arrested three men in Kutaisi on Friday after Ahmed al-Masri called for help.", "Masri", "Kutaisi" },
        { "ru", "Полиция задержала в Кутаиси трёх мужчин, а сосед Рустам Жумабеков видел взрыв.", "Жумабеков", "Кутаиси" },
        { "ru", "В Кутаиси застрелили двух мужчин, рассказала очевидец Анна Соколова.", "Соколов", "Кутаиси" },
        { "en", "Police arrested three men in Kutaisi on Friday near the house of Okoronkwo.", "Okoronkwo", "Kutaisi" },
        { "ru", "Полиция задержала в Кутаиси трёх мужчин у дома Окоронкво.", "Окоронкво", "Кутаиси" },
        { "ka", "პოლიციამ ქუთაისში, ხუბუას სახლთან, სამი მამაკაცი დააკავა.", "ხუბუა", "ქუთაის" },
        { "ka", "პოლიციამ ქუთაისში სამი მამაკაცი დააკავა, მეზობელი აჯიტ კაბრალი აფეთქების მოწმე გახდა.", "კაბრალ", "ქუთაის" },
        { "ka", "პოლიციამ ქუთაისში თამარ ქავთარია და ორი მამაკაცი დააკავა.", "ქავთარ", "ქუთაის" },
        { "ka", "პოლიციამ ქუთაისში სამი მამაკაცი დააკავა მას შემდეგ, რაც ნინო ბერიძემ დახმარება ითხოვა.", "ბერიძ", "ქუთაის" },
    };

    [Theory]
    [MemberData(nameof(Bystanders))]
    public void Who_is_only_named_is_masked_in_every_format(string language, string text, string name, string place)
    {
        var view = EventJoiner.Details(Claims("r1", language, text, title: text)).ToList();
        Assert.NotEmpty(view);
        foreach (var writer in EventWriters.All)
        {
            Assert.DoesNotContain(name, Written(writer, view, ExportOptions.Default.Profile), StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains(name, Written(EventWriters.Find("claims")!, view, ExportProfile.Full), StringComparison.Ordinal);
        Assert.Contains(place, Written(EventWriters.Find("claims")!, view, ExportOptions.Default.Profile), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_named_with_an_office_in_one_report_is_named_in_all()
    {
        var view = EventJoiner.Details(Claims("a", "en", "Protesters freed President Anna Petrova in Kutaisi on Friday.").Concat(Claims("b", "ru", "В пятницу в Кутаиси протестующие освободили Анну Петрову, это видел сосед Рустам Жумабеков."))).ToList();
        var told = Assert.Single(view).Event;
        Assert.Equal(2, told.Reports);
        var recipient = Assert.Single(told.Recipients);
        Assert.Equal("Anna Petrova", recipient.Name);
        var text = Written(EventWriters.Find("claims")!, view, ExportOptions.Default.Profile);
        Assert.Contains("Анну Петрову", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Жумабеков", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Coded_lines_bring_the_names_of_their_mentions()
    {
        const string line = """
            {"schema":"claims/1","id":"d1","text":"Police arrested three men after Nino Beridze and Prime Minister Irakli Gelashvili spoke. Levan Ruadze was at home.","mentions":[
            {"kind":"person","text":"Nino Beridze","name":"Nino Beridze","sector":null},{"kind":"person","text":"Irakli Gelashvili","name":"Irakli Gelashvili","sector":"GOV","office":"prime minister"},{"kind":"person","text":"Levan Ruadze","name":"Levan Ruadze","sector":null}],
            "claims":[{"id":"c1","event":"COERCE","mode":"arrest","trigger":{"start":7,"end":15},"evidence":{"start":0,"end":88}}]}
            """;
        Assert.Equal("Nino Beridze", Assert.Single(Assert.Single(CodedClaims.Read(line.ReplaceLineEndings(""), Added)).PrivateNames));
    }

    private static List<ChronicleClaim> Claims(string id, string language, string text, string? title = null)
    {
        var report = new Report(id, text) { Language = language, Published = new DateTime(2024, 5, 4, 0, 0, 0, DateTimeKind.Unspecified), Title = title };
        return [.. CodedClaims.Of(Coder.Code(report), Added).Select(c => ClaimBody.Read(ClaimBody.Write(c), c.Report, c.CoderVersion))];
    }

    private static string Written(IEventWriter writer, IEnumerable<EventDetail> view, ExportProfile profile)
    {
        using var output = new StringWriter();
        writer.Write(view, output, new ExportOptions { Profile = profile });
        return output.ToString();
    }
}
