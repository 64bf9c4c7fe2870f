namespace Matiane.Tests.Engine;

/// <summary>The place that governs a clause which names none.</summary>
public sealed class ClaimPlaceTests
{
    [Theory]
    [InlineData("en", "Troops entered Sikasso in Mali. In the capital, police detained two activists.", "Bamako")]
    [InlineData("ru", "Войска вошли в Сикасо, город в Мали. В столице полиция задержала двух активистов.", "Bamako")]
    [InlineData("ka", "მალიში აქცია გაიმართა. დედაქალაქში პოლიციამ ორი აქტივისტი დააკავა.", "Bamako")]
    [InlineData("en", "Protesters gathered in Osh. Russia criticised the rally. Police detained two activists.", "Osh")]
    [InlineData("ru", "Протестующие собрались в Оше. Полиция задержала двух активистов.", "Osh")]
    [InlineData("en", "Protesters gathered in Osh. Officials said in Paris that two activists had been detained.", "Osh")]
    [InlineData("en", "Protesters gathered in Osh, Kyrgyzstan. The government resigned.", "Kyrgyzstan")]
    [InlineData("ru", "Протестующие собрались в Оше. В городе задержаны два министра правительства.", "Osh")]
    [InlineData("en", "Protesters gathered in Osh. Moscow condemned the beating of a reporter.", "Osh")]
    [InlineData("en", "Rebels captured the town of Kutum in North Darfur.", "Kutum")]
    [InlineData("ru", "Повстанцы взяли город Ньяла в Южном Дарфуре.", "Nyala")]
    [InlineData("en", "Iraq threatened to attack camps in Syria.", "Iraq")]
    [InlineData("ru", "Ирак пригрозил нанести удары по лагерям в Сирии.", "Iraq")]
    [InlineData("en", "Floods hit Orsk. Protesters gathered in Almaty. Two people were wounded there.", "Almaty")]
    [InlineData("ru", "В Орске прошла акция. В Алма-Ате собрались протестующие. Там ранены два человека.", "Almaty")]
    [InlineData("ka", "ორსკში აქცია გაიმართა. ალმათში დემონსტრანტები შეიკრიბნენ. იქ ორი ადამიანი დაიჭრა.", "Almaty")]
    [InlineData("en", "Protesters stormed a ministry in Dhaka. Police fired on a crowd in Sylhet. The president fled to India and landed in Delhi. The parliament was dissolved.", "Bangladesh")]
    [InlineData("ru", "Протестующие взяли штурмом министерство в Дакке. В Силхете полиция стреляла в толпу. Президент бежал в Индию и прилетел в Дели. Парламент распустили.", "Bangladesh")]
    [InlineData("en", "Police fired tear gas in Mombasa. The protests spread nationwide.", "Kenya")]
    [InlineData("en", "Iranian and U.S. negotiators met in Geneva.", "Geneva")]
    [InlineData("ru", "Американские и иранские переговорщики встретились в Женеве.", "Geneva")]
    [InlineData("en", "Gunmen abducted two teachers near the town of Dikwa in Borno State.", "Dikwa")]
    [InlineData("en", "Hundreds rallied in Lagos. Parents protested in the state capital Kaduna.", "Kaduna")]
    [InlineData("ru", "Верховный лидер Ирана обвинил Вашингтон и Израиль в организации беспорядков.", "Iran")]
    [InlineData("en", "A blast hit Herat. The army sent tents from Kabul and a hospital gave aid.", "Herat")]
    [InlineData("en", "Shops were burned in Shymkent. Three men were held in the Sairam district of the city. Two others were held in the same district.", "Sayram")]
    [InlineData("en", "Riots broke out in Kisumu. Hundreds attacked the embassy of Belgium in the capital.", "Nairobi")]
    [InlineData("ru", "В Кисуму начались беспорядки. Сотни человек напали на посольство Бельгии в столице.", "Nairobi")]
    [InlineData("ka", "კისუმუში არეულობა დაიწყო. ასობით ადამიანი დედაქალაქში ბელგიის საელჩოს დაესხა თავს.", "Nairobi")]
    [InlineData("en", "Crowds gathered in Jaffna. Many came from Galle, Kandy and Matara. Police used tear gas.", "Jaffna")]
    [InlineData("en", "Clashes erupted in Lagos. The leaders of Ghana and Togo condemned the murder of a judge.", "Lagos")]
    [InlineData("en", "An earthquake killed nine people on the coast of Aceh in northern Sumatra.", "Aceh")]
    [InlineData("ka", "სოფელში ხანძარია. მიწისძვრა სულავესის ცენტრში მოხდა, ჯაკარტის აღმოსავლეთით.", "Sulawesi")]
    [InlineData("en", "A blast hit Palu. The navy sent tents from Jakarta.", "Palu")]
    [InlineData("ru", "В Сурхандарьинской области прошли протесты. Там задержаны девять человек.", "Surxondaryo Region")]
    [InlineData("en", "Rallies were held in the Surkhandarya region. The crowd wants the government to resign.", "Surxondaryo Region")]
    [InlineData("ka", "აქცია სურხანდარიის ოლქში გაიმართა. დემონსტრანტები მთავრობის გადადგომას ითხოვენ.", "Surxondaryo Region")]
    [InlineData("ru", "Пожар уничтожил рынок в Мумбаи. Погибли девять рабочих из Непала.", "Mumbai")]
    [InlineData("en", "Kosovo police said that a road in Pristina was blocked. Serbia sent a note to Pristina. Two guards were killed in the village of Banjska in northern Kosovo.", "Kosovo")]
    [InlineData("en", "NAIROBI - Gunmen killed two farmers in the town of Qwillabar on Friday.", "Kenya")]
    [InlineData("en", "Chile's government condemned the assassination of the Colombian senator.", "Colombia")]
    [InlineData("ru", "Чили осудило убийство колумбийского сенатора.", "Colombia")]
    [InlineData("en", "The law has drawn criticism from Norway.", "Norway")]
    [InlineData("en", "Gunmen opened fire in Quetta. Two U.S. engineers were killed.", "Quetta")]
    [InlineData("ru", "В Оше прошёл митинг. Полиция задержала трёх граждан Украины из Киева.", "Osh")]
    [InlineData("en", "Thousands rallied in Gyumri. The protesters demanded that the prime minister resign.", "Gyumri")]
    [InlineData("ru", "В Гюмри тысячи людей вышли на площадь. Протестующие требуют отставки премьер-министра.", "Gyumri")]
    [InlineData("ka", "გიუმრიში ათასობით ადამიანი შეიკრიბა. მომიტინგეები პრემიერ-მინისტრის გადადგომას ითხოვენ.", "Gyumri")]
    [InlineData("en", "Strikers marched through Arica on Monday. Police in Arica used tear gas and water cannon.\nShops were looted in Iquique. The crowd there burned a bank.\nAt least 12 people were injured. Nine were arrested.", "Arica")]
    [InlineData("ru", "В Арике в понедельник прошла забастовка. Полиция Арики применила слезоточивый газ.\nВ Икике разграбили магазины. Там толпа сожгла банк.\nНе менее 12 человек пострадали. Девять задержаны.", "Arica")]
    [InlineData("ka", "არიკაში ორშაბათს გაფიცვა გაიმართა. არიკას პოლიციამ ცრემლსადენი გაზი გამოიყენა.\nიკიკეში მაღაზიები გაძარცვეს. იქ ბრბომ ბანკი დაწვა.\nარანაკლებ 12 ადამიანი დაშავდა. ცხრა დააკავეს.", "Arica")]
    public void The_last_claim_happened_there(string language, string text, string place)
    {
        var claims = TestCoder.Code(language, text).Claims;

        Assert.Equal(place, claims[^1].Place?.Place.Name);
    }

    [Theory]
    [InlineData("en", "Chilean strikers marched through Arica on Monday.\nThe unrest has cost eleven lives. Talks have failed.")]
    [InlineData("ru", "Чилийские докеры бастовали в понедельник в Арике.\nПогибли одиннадцать человек, задержаны сорок.")]
    [InlineData("ka", "ჩილეს ქალაქ არიკაში ორშაბათს გაფიცვა გაიმართა.\nთერთმეტი ადამიანი დაიღუპა, ორმოცი დააკავეს.")]
    public void What_no_sentence_tells_is_where_most_speaks_for(string language, string text)
    {
        var weighed = TestCoder.Code(language, text).Claims.Where(c => c.Places.Length > 0).ToList();

        Assert.NotEmpty(weighed);
        Assert.All(weighed, c =>
        {
            Assert.Equal(c.Places[0].Place.Place, c.Place!.Place);
            Assert.True(c.Place.Inferred);
            Assert.Equal(["Arica", "Chile"], c.Places.Select(p => p.Place.Place.Name).Order());
            Assert.Single(c.Places, p => p.Signs.Any(s => s.Name == "rule"));
        });
    }

    [Fact]
    public void A_place_that_the_sentence_tells_is_not_weighed() =>
        Assert.All(TestCoder.Code("en", "Strikers marched through Arica. Police fired tear gas in Iquique.").Claims, c => Assert.Empty(c.Places));
}
