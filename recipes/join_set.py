#!/usr/bin/env python3
"""Makes the joining test set of tests/Matiane.Chronicle.Tests/data/joins from happenings.txt beside it.

    python3 recipes/join_set.py

Writes reports.jsonl (the texts, as `matiane add` reads them), claims.jsonl (claims/1, the right reading of every text)
and groups.json (which claims are one event). Happenings and wordings are our own. Standard library only.

happenings.txt: a group begins with its name and a note; an event line is "  KEY KIND PLACE DATE"; a report line is
"  LANGUAGE OUTLET +DAYS | KEY option… ; KEY option…". Options: k= i= mi= ar= pt= di= (killed, injured, missing, arrested,
participants, displaced: 5, 5-8, 50+), @who, !status, ~PLACE, /KIND (another wording of the same event), ^DATE, -date (the
text gives no day), -place. "  may A B" lets two events stand together or apart.
"""
import datetime as dt, json, pathlib, re

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDER = ROOT / "tests" / "Matiane.Chronicle.Tests" / "data" / "joins"

# key: English name, country, admin1, latitude, longitude, GeoNames, precision; in ka, ru, en ("where")
PLACES = {r[0]: r[1:] for r in [l.split("|") for l in """
Karaganda|Karaganda|KZ|Karaganda|49.8019|73.1021|609655|city|ყარაღანდაში|в Караганде|in Karaganda
KaragandaR|Karaganda|KZ|Karaganda|48.774|73.272||admin1|ყარაღანდის ოლქში|в Карагандинской области|in the Karaganda region
Shakhtinsk|Shakhtinsk|KZ|Karaganda|49.7088|72.5921|1519327|city|შახტინსკში|в Шахтинске|in Shakhtinsk
Kazakhstan|Kazakhstan|KZ||48|68|1522867|country|ყაზახეთში|в Казахстане|in Kazakhstan
Almaty|Almaty|KZ|Almaty|43.25|76.9167|1526384|city|ალმათში|в Алматы|in Almaty
Aktau|Aktau|KZ|Mangystau|43.6481|51.1722|610612|city|აქტაუში|в Актау|in Aktau
Taraz|Taraz|KZ|Zhambyl|42.9|71.3667|1516905|city|ტარაზში|в Таразе|in Taraz
Ekibastuz|Ekibastuz|KZ|Pavlodar Region|51.7237|75.3229|1524325|city|ეკიბასტუზში|в Экибастузе|in Ekibastuz
Tbilisi|Tbilisi|GE|Tbilisi|41.6941|44.8337|611717|city|თბილისში|в Тбилиси|in Tbilisi
Georgia|Georgia|GE||42|43.5|614540|country|საქართველოში|в Грузии|in Georgia
Batumi|Batumi|GE|Adjara|41.6423|41.6339|615532|city|ბათუმში|в Батуми|in Batumi
Kutaisi|Kutaisi|GE|Imereti|42.2679|42.6946|613607|city|ქუთაისში|в Кутаиси|in Kutaisi
Rustavi|Rustavi|GE|Kvemo Kartli|41.5627|44.9787|612287|city|რუსთავში|в Рустави|in Rustavi
Zugdidi|Zugdidi|GE|Samegrelo and Zemo Svaneti|42.5088|41.8709|610824|city|ზუგდიდში|в Зугдиди|in Zugdidi
Gori|Gori|GE|Shida Kartli|41.9842|44.1158|614455|city|გორში|в Гори|in Gori
Tkibuli|T’q’ibuli|GE|Imereti|42.3477|42.9981|611584|city|ტყიბულში|в Ткибули|in Tkibuli
Telavi|Telavi|GE|Kakheti|41.9198|45.4731|611694|city|თელავში|в Телави|in Telavi
Oni|Oni|GE|Racha-Lechkhumi and Kvemo Svaneti|42.5794|43.4425|612592|city|ონში|в Они|in Oni
Imereti|Imereti|GE|Imereti|42.2|42.9||admin1|იმერეთში|в Имерети|in Imereti
Yerevan|Yerevan|AM|Yerevan|40.1811|44.5136|616052|city|ერევანში|в Ереване|in Yerevan
Gyumri|Gyumri|AM|Shirak|40.7942|43.8453|616635|city|გიუმრიში|в Гюмри|in Gyumri
Baku|Baku|AZ|Baki|40.3777|49.892|587084|city|ბაქოში|в Баку|in Baku
Ganja|Ganja|AZ|Gǝncǝ|40.6828|46.3606|586523|city|განჯაში|в Гяндже|in Ganja
Bishkek|Bishkek|KG|Bishkek|42.87|74.59|1528675|city|ბიშკეკში|в Бишкеке|in Bishkek
Osh|Osh|KG|Osh Region|40.5283|72.7985|1527534|city|ოშში|в Оше|in Osh
Kyrgyzstan|Kyrgyzstan|KG||41.5|75|1527747|country|ყირგიზეთში|в Кыргызстане|in Kyrgyzstan
Dushanbe|Dushanbe|TJ|Dushanbe|38.5358|68.779|1221874|city|დუშანბეში|в Душанбе|in Dushanbe
Khorog|Khorugh|TJ|Gorno-Badakhshan|37.4897|71.553|1221328|city|ხოროგში|в Хороге|in Khorog
Tashkent|Tashkent|UZ|Tashkent|41.2647|69.2163|1512569|city|ტაშკენტში|в Ташкенте|in Tashkent
Nukus|Nukus|UZ|Karakalpakstan|42.4531|59.6103|601294|city|ნუკუსში|в Нукусе|in Nukus
Karakalpakstan|Karakalpakstan|UZ|Karakalpakstan|42.593|59.728||admin1|ყარაყალპაკეთში|в Каракалпакстане|in Karakalpakstan
Moscow|Moscow|RU|Moscow|55.7522|37.6156|524901|city|მოსკოვში|в Москве|in Moscow
Kazan|Kazan’|RU|Tatarstan Republic|55.7887|49.1221|551487|city|ყაზანში|в Казани|in Kazan
Makhachkala|Makhachkala|RU|Dagestan|42.9764|47.5024|532096|city|მახაჩყალაში|в Махачкале|in Makhachkala
Odesa|Odessa|UA|Odesa|46.4857|30.7438|698740|city|ოდესაში|в Одессе|in Odesa
Kharkiv|Kharkiv|UA|Kharkiv|49.9808|36.2527|706483|city|ხარკოვში|в Харькове|in Kharkiv
Lviv|Lviv|UA|Lviv|49.8383|24.0232|702550|city|ლვოვში|во Львове|in Lviv
Minsk|Minsk|BY|Minsk City|53.9|27.5667|625144|city|მინსკში|в Минске|in Minsk
Chisinau|Chișinău|MD|Chișinău Municipality|47.0056|28.8575|618426|city|კიშინიოვში|в Кишинёве|in Chisinau
Ankara|Ankara|TR|Ankara|39.9199|32.8543|323786|city|ანკარაში|в Анкаре|in Ankara
Izmir|Izmir|TR|İzmir Province|38.4127|27.1384|311046|city|იზმირში|в Измире|in Izmir
Warsaw|Warsaw|PL|Mazovia|52.2298|21.0118|756135|city|ვარშავაში|в Варшаве|in Warsaw
""".strip().splitlines()]}

POLICE = dict(name="police", kind="organisation", sector="COP")
CROWD = dict(name="protesters", kind="group", sector="CVLOPP")
GOV = dict(name="government", kind="organisation", sector="GOV")
WORKERS = dict(name="workers", kind="group", sector="LAB")
GUNMEN = dict(name="militants", kind="group", sector="UAF")
OPP = dict(name="opposition", kind="organisation", sector="PTYOPP")

# kind: event, mode, ACLED, CAMEO, actors, recipients, wordings in ka, ru, en; [trigger] {P} place {D} day {C} figures, {N} one figure in words
KINDS = {
 "mine": ("INCIDENT", "accident", None, None, [], [], ["{D} {P} ქვანახშირის მაღაროში [აფეთქება] მოხდა{C}."], ["{D} {P} на угольной шахте произошёл [взрыв]{C}.", "[Взрыв] прогремел {D} на шахте {P}{C}."], ["A [blast] hit a coal mine {P} {D}{C}.", "There was an [explosion] at a coal mine {P} {D}{C}."]),
 "roof": ("INCIDENT", "accident", None, None, [], [], ["{D} {P} მაღაროში ჭერი [ჩამოინგრა]{C}."], ["{D} {P} на шахте [обрушилась] кровля{C}."], ["A roof [collapsed] in a mine {P} {D}{C}."]),
 "toll": ("INCIDENT", "casualties", None, None, [], [], ["{D} {P} მომხდარი უბედური შემთხვევის შედეგად [დაიღუპა] {K} ადამიანი."], ["Число [погибших] в результате происшествия {D} {P} выросло до {K}."], ["The [death toll] of the accident {P} {D} has risen to {K}."]),
 "bus": ("INCIDENT", "accident", None, None, [], [], ["{D} {P} სამგზავრო ავტობუსი [გადაბრუნდა]{C}."], ["{D} {P} [перевернулся] пассажирский автобус{C}."], ["A passenger bus [overturned] {P} {D}{C}."]),
 "crash": ("INCIDENT", "accident", None, None, [], [], ["{D} {P} ორი ავტომობილი ერთმანეთს [დაეჯახა]{C}."], ["{D} {P} [столкнулись] два автомобиля{C}."], ["Two cars [collided] {P} {D}{C}."]),
 "fire": ("INCIDENT", "fire", None, None, [], [], ["{D} {P} საცხოვრებელ კორპუსში [ხანძარი] გაჩნდა{C}."], ["{D} {P} в жилом доме произошёл [пожар]{C}.", "{D} {P} [загорелся] многоэтажный дом{C}."], ["A [fire] broke out in an apartment block {P} {D}{C}."]),
 "market": ("INCIDENT", "fire", None, None, [], [], ["{D} {P} ბაზარში [ხანძარი] გაჩნდა{C}."], ["{D} {P} [загорелся] рынок{C}."], ["A market [caught fire] {P} {D}{C}."]),
 "quake": ("INCIDENT", "disaster", None, None, [], [], ["{D} {P} [მიწისძვრა] მოხდა{C}."], ["{D} {P} произошло [землетрясение]{C}."], ["An [earthquake] struck {P} {D}{C}."]),
 "flood": ("INCIDENT", "disaster", None, None, [], [], ["{D} {P} [წყალდიდობა] მოხდა{C}."], ["{D} {P} произошло [наводнение]{C}."], ["[Floods] hit homes {P} {D}{C}."]),
 "slide": ("INCIDENT", "disaster", None, None, [], [], ["{D} {P} [მეწყერი] ჩამოწვა{C}."], ["{D} {P} сошёл [оползень]{C}."], ["A [landslide] came down {P} {D}{C}."]),
 "outage": ("INCIDENT", "outage", None, None, [], [], ["{D} {P} [ელექტროენერგია გაითიშა]."], ["{D} {P} [отключилось электричество]."], ["The [power went out] {P} {D}."]),
 "demo": ("PROTEST", "demo", ("Protests", "Peaceful protest"), "141", [CROWD], [], ["{D} {P} [საპროტესტო აქცია] გაიმართა{C}."], ["{D} {P} прошёл [митинг]{C}.", "{D} {P} люди [вышли на акцию протеста]{C}."], ["Protesters [rallied] {P} {D}{C}."]),
 "demo!planned": ("PROTEST", "demo", None, "141", [OPP], [], ["ოპოზიცია {P} {D} [აქციის] გამართვას გეგმავს."], ["Оппозиция планирует провести {D} {P} [митинг]."], ["The opposition plans to [rally] {P} {D}."]),
 "memorial": ("PROTEST", "demo", ("Protests", "Peaceful protest"), "141", [dict(name="civilians", kind="group", sector="CVL")], [], ["{D} {P} დაღუპულთა ოჯახები საპროტესტო [აქციაზე] შეიკრიბნენ."], ["{D} {P} родственники погибших вышли на [митинг]."], ["Relatives of the dead [rallied] {P} {D}."]),
 "disperse": ("ASSAULT", "crowd-control", ("Protests", "Protest with intervention"), "175", [POLICE], [CROWD], ["{D} {P} პოლიციამ აქცია ცრემლსადენი გაზით [დაშალა]{C}."], ["{D} {P} полиция [разогнала] демонстрантов слезоточивым газом{C}.", "{D} {P} полиция [применила] против протестующих слезоточивый газ{C}."], ["Police [fired tear gas] at protesters {P} {D}{C}.", "Police [dispersed] protesters with tear gas {P} {D}{C}."]),
 "disperse!denied": ("ASSAULT", "crowd-control", None, "175", [POLICE], [CROWD], ["შინაგან საქმეთა სამინისტრომ უარყო, რომ {D} {P} პოლიციამ აქციის მონაწილეების წინააღმდეგ ცრემლსადენი გაზი [გამოიყენა]."], ["В МВД опровергли, что {D} {P} полиция [применила] против протестующих слезоточивый газ."], ["The Interior Ministry denied that police [fired tear gas] at protesters {P} {D}."]),
 "arrest": ("COERCE", "arrest", ("Protests", "Protest with intervention"), "173", [POLICE], [CROWD], ["{D} {P} პოლიციამ აქციის {A} მონაწილე [დააკავა]."], ["{D} {P} полиция [задержала] {A} протестующих."], ["Police [detained] {A} protesters {P} {D}."]),
 "curfew": ("COERCE", "curfew", ("Strategic developments", "Other"), "1723", [GOV], [], ["{D} {P} [კომენდანტის საათი] გამოცხადდა."], ["{D} {P} [введён комендантский час]."], ["A [curfew was imposed] {P} {D}."]),
 "curfew!demanded": ("COERCE", "curfew", None, "1723", [GOV], [], ["დეპუტატებმა {P} [კომენდანტის საათის] შემოღება მოითხოვეს."], ["Депутаты потребовали [ввести комендантский час] {P}."], ["Deputies demanded that a [curfew be imposed] {P}."]),
 "emergency": ("COERCE", "martial-law", ("Strategic developments", "Other"), "1724", [GOV], [], ["{D} {P} [საგანგებო მდგომარეობა] გამოცხადდა."], ["{D} {P} [введено чрезвычайное положение]."], ["A [state of emergency was declared] {P} {D}."]),
 "nonet": ("COERCE", "withhold", ("Strategic developments", "Other"), "171", [GOV], [], ["{D} {P} ხელისუფლებამ [ინტერნეტი გათიშა]."], ["{D} {P} власти [отключили интернет]."], ["Authorities [cut off the internet] {P} {D}."]),
 "strike": ("PROTEST", "strike", None, "143", [WORKERS], [], ["{D} {P} მუშები [გაიფიცნენ]{C}."], ["{D} {P} рабочие [объявили забастовку]{C}."], ["Workers [went on strike] {P} {D}{C}."]),
 "road": ("PROTEST", "obstruct", ("Protests", "Peaceful protest"), "144", [CROWD], [], ["{D} {P} დემონსტრანტებმა გზა [გადაკეტეს]{C}."], ["{D} {P} протестующие [перекрыли] дорогу{C}."], ["Protesters [blocked] a road {P} {D}{C}."]),
 "riot": ("PROTEST", "riot", ("Riots", "Violent demonstration"), "145", [CROWD], [], ["{D} {P} დემონსტრანტებმა მერიის შენობა [დაარბიეს]{C}."], ["{D} {P} протестующие [штурмовали] здание мэрии{C}."], ["Protesters [stormed] the city hall {P} {D}{C}."]),
 "bomb": ("ASSAULT", "explosives", ("Explosions/Remote violence", "Remote explosive/landmine/IED"), "183", [], [], ["{D} {P} ბომბი [აფეთქდა]{C}."], ["{D} {P} [взорвалась] бомба{C}."], ["A bomb [exploded] {P} {D}{C}."]),
 "shots": ("ASSAULT", "firearms", ("Violence against civilians", "Attack"), "193", [GUNMEN], [POLICE], ["{D} {P} შეიარაღებულმა პირებმა პოლიციას ცეცხლი [გაუხსნეს]{C}."], ["{D} {P} боевики [обстреляли] полицейских{C}."], ["Gunmen [opened fire] on police {P} {D}{C}."]),
 "shell": ("ASSAULT", "heavy-weapons", ("Explosions/Remote violence", "Shelling/artillery/missile attack"), "194", [dict(name="army", kind="organisation", sector="MIL")], [], ["{D} {P} რაკეტები [ჩამოვარდა] საცხოვრებელ უბანში{C}."], ["{D} {P} жилой квартал [попал под ракетный удар]{C}."], ["Missiles [hit] a residential area {P} {D}{C}."]),
 "drone": ("ASSAULT", "drone", ("Explosions/Remote violence", "Air/drone strike"), "195", [], [], ["{D} {P} დრონებით [შეტევა] განხორციელდა{C}."], ["{D} {P} беспилотники [атаковали] порт{C}."], ["Drones [attacked] the port {P} {D}{C}."]),
 "resign": ("RETREAT", "resign", None, "0831", [dict(name="prime minister", kind="person", sector="GOV")], [], ["{D} {P} პრემიერ-მინისტრი [გადადგა]."], ["{D} {P} премьер-министр [подал в отставку]."], ["The prime minister [resigned] {P} {D}."]),
 "visit": ("CONSULT", "visit", None, "042", [dict(name="minister", kind="person", sector="GOV")], [], ["{D} {P} საგარეო საქმეთა მინისტრები [შეხვდნენ]."], ["{D} {P} министры иностранных дел [провели переговоры]."], ["Foreign ministers [held talks] {P} {D}."]),
 "verdict": ("SANCTION", "convict", None, "116", [dict(name="court", kind="organisation", sector="JUD")], [dict(name="journalists", kind="group", sector="JRN")], ["{D} {P} სასამართლომ ჟურნალისტს პატიმრობა [მიუსაჯა]."], ["{D} {P} суд [приговорил] журналиста к лишению свободы."], ["A court [sentenced] a journalist to prison {P} {D}."]),
 "mine!historical": ("INCIDENT", "accident", None, None, [], [], ["{D} {P} მაღაროში [აფეთქების] შედეგად {K} ადამიანი დაიღუპა."], ["{D} [взрыв] на шахте {P} унёс жизни {K} человек."], ["{D} a [blast] at a mine {P} killed {K} people."]),
}
WHO = {
 "mia": ("Interior Ministry", "official", "შინაგან საქმეთა სამინისტროს ცნობით, ", "По данным МВД, ", "According to the Interior Ministry, "),
 "mes": ("Emergencies Ministry", "official", "საგანგებო სიტუაციების სამსახურის ცნობით, ", "По данным МЧС, ", "According to the Emergencies Ministry, "),
 "health": ("Health Ministry", "official", "ჯანდაცვის სამინისტროს ცნობით, ", "По данным Минздрава, ", "According to the Health Ministry, "),
 "wit": ("witnesses", "witness", "თვითმხილველების თქმით, ", "По словам очевидцев, ", "According to witnesses, "),
 "reut": ("Reuters", "media", "სააგენტო Reuters-ის ცნობით, ", "По сообщению Reuters, ", "According to Reuters, "),
 "org": ("organisers", "organisation", "ორგანიზატორების თქმით, ", "По словам организаторов, ", "According to the organisers, "),
 "mayor": ("mayor's office", "official", "მერიის ცნობით, ", "По данным мэрии, ", "According to the mayor's office, "),
}
MEASURES = {"k": "killed", "i": "injured", "mi": "missing", "ar": "arrested", "pt": "participants", "di": "displaced"}
MONTHS = {"ka": "იანვარს თებერვალს მარტს აპრილს მაისს ივნისს ივლისს აგვისტოს სექტემბერს ოქტომბერს ნოემბერს დეკემბერს".split(),
          "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(),
          "en": "January February March April May June July August September October November December".split()}
OUTLETS = {"ka": "ka.example", "ru": "ru.example", "en": "en.example"}


def number(value, language):
    """A figure as it is written, before a noun."""
    if value.endswith("+"):
        n = value[:-1]
        return {"ka": f"{n}-ზე მეტი", "ru": f"более {n}", "en": f"more than {n}"}[language]
    if "-" in value:
        a, b = value.split("-")
        return {"ka": f"{a}-{b}", "ru": f"от {a} до {b}", "en": f"between {a} and {b}"}[language]
    return value


def low_high(value):
    if value.endswith("+"):
        return int(value[:-1]), None, True
    a, _, b = value.partition("-")
    return int(a), int(b or a), bool(b)


def clause(options, language):
    """", 3 people were killed, 12 injured" in the report's language."""
    parts = []
    for key in ("k", "i", "mi", "di", "pt"):
        if key not in options:
            continue
        value = options[key]
        n = number(value, language)
        one = value == "1"
        few = language == "ru" and re.fullmatch(r"(.*[^1])?[234]", value)
        people = {"ka": "ადამიანი", "ru": "человека" if few else "человек", "en": "person" if one else "people"}[language]
        parts.append({
            "k": {"ka": f"დაიღუპა {n} {people}", "ru": f"{'погиб' if one else 'погибли'} {n} {people}", "en": f"{n} {people} {'was' if one else 'were'} killed"},
            "i": {"ka": f"დაშავდა {n} {people}", "ru": f"{'пострадал' if one else 'пострадали'} {n} {people}", "en": f"{n} {people} {'was' if one else 'were'} injured"},
            "mi": {"ka": f"დაკარგულად ითვლება {n} {people}", "ru": f"{n} {people} пропали без вести", "en": f"{n} {people} {'is' if one else 'are'} missing"},
            "di": {"ka": f"ევაკუირებულია {n} {people}", "ru": f"эвакуированы {n} {people}", "en": f"{n} {people} were evacuated"},
            "pt": {"ka": f"აქციაში {n} {people} მონაწილეობდა", "ru": f"в акции участвовали {n} {people}", "en": f"{n} {people} took part"},
        }[key][language])
    return (", " if language != "en" else ": ") * bool(parts) + ", ".join(parts)


def day(date, published, language, vary):
    gap = (published - date).days
    if gap == 0 and vary % 2:
        return {"ka": "დღეს", "ru": "сегодня", "en": "today"}[language]
    if gap == 1 and vary % 2:
        return {"ka": "გუშინ", "ru": "вчера", "en": "yesterday"}[language]
    month = MONTHS[language][date.month - 1]
    year = {"ka": f"{date.year} წლის ", "ru": f" {date.year} года", "en": f" {date.year}"}[language] if abs(gap) > 300 else ""
    return {"ka": f"{year}{date.day} {month}", "ru": f"{date.day} {month}{year}", "en": f"on {date.day} {month}{year}"}[language]


def upper(text):
    """First letter upper, past the marks."""
    for at, letter in enumerate(text):
        if letter not in "\ue000\ue002\ue004":
            return text[:at] + letter.upper() + text[at + 1:] if letter.isascii() or "а" <= letter <= "я" or letter == "ё" else text
    return text


def sentence(kind, place, date, published, options, language, vary):
    wordings = KINDS[kind][6 + ("ka", "ru", "en").index(language)]
    text = wordings[vary % len(wordings)]
    where = PLACES[place][7 + ("ka", "ru", "en").index(language)]
    when = "" if options.get("date") == "-" else "\ue004" + day(date, published, language, vary) + "\ue005"
    text = text.replace("[", "\ue000").replace("]", "\ue001").replace("{P}", "" if options.get("place") == "-" else f"\ue002{where}\ue003").replace("{D}", when)
    text = text.replace("{C}", clause(options, language)).replace("{K}", number(options.get("k", ""), language)).replace("{A}", number(options.get("ar", ""), language))
    text = re.sub(r"  +", " ", text).strip().replace(" .", ".").replace(" :", ":").replace(" ,", ",")
    if "who" in options:
        return WHO[options["who"]][2 + ("ka", "ru", "en").index(language)] + lower(text)
    return upper(text)


def lower(text):
    for at, letter in enumerate(text):
        if letter not in "\ue000\ue002\ue004":
            return text[:at] + letter.lower() + text[at + 1:]
    return text


def unmark(text, offset):
    """The text without marks, and the spans that they stood for."""
    plain, spans, opened = "", {}, {}
    for letter in text:
        at = ord(letter) - 0xE000
        if 0 <= at < 6:
            if at % 2 == 0:
                opened[at] = len(plain)
            else:
                spans["tpd"[at // 2]] = (offset + opened[at - 1], offset + len(plain))
        else:
            plain += letter
    return plain, spans


def options_of(words):
    options = {}
    for word in words:
        if word[0] == "@": options["who"] = word[1:]
        elif word[0] == "!": options["status"] = word[1:]
        elif word[0] == "~": options["at"] = word[1:]
        elif word[0] == "/": options["kind"] = word[1:]
        elif word[0] == "^": options["on"] = word[1:]
        elif word in ("-date", "-place"): options[word[1:]] = "-"
        else:
            key, value = word.split("="); options[key] = value
    return options


def claim(number_, kind, place, date, options, spans, text, start, end):
    event, mode, acled, cameo, actors, recipients = KINDS[kind][:6]
    name, country, admin1, latitude, longitude, geonames, precision = PLACES[place][:7]
    status = options.get("status", "asserted")
    def span(key):
        return dict(start=spans[key][0], end=spans[key][1], text=text[spans[key][0]:spans[key][1]]) if key in spans else dict(start=None, end=None, text=None)
    def parties(rows):
        return [dict(start=None, end=None, text=None, country=country if p["sector"] in ("COP", "GOV", "JUD") else None, **p) for p in rows]
    counts = [dict(zip(("low", "high", "approximate"), low_high(options[k])), measure=m, group=None, start=None, end=None, text=None) for k, m in MEASURES.items() if k in options]
    return dict(id=f"c{number_}", event=event, mode=mode, contexts=[], acled=dict(event_type=acled[0], sub_event_type=acled[1]) if acled and status == "asserted" else None, cameo=cameo,
        trigger=span("t"), evidence=dict(start=start, end=end), actors=parties(actors), recipients=parties(recipients),
        place=None if options.get("place") == "-" else dict(span("p"), geonames=int(geonames) if geonames else None, name=name, country=country, admin1=admin1 or None, latitude=float(latitude), longitude=float(longitude), precision=precision),
        time=dict(span("d"), **{"from": date.isoformat(), "to": date.isoformat(), "precision": "day"}, **({"inferred": True} if options.get("date") == "-" else {})),
        counts=counts, status=status,
        attribution=[dict(source=WHO[options["who"]][0], kind=WHO[options["who"]][1], start=None, end=None, text=None, cue=None)] if "who" in options else [],
        causes=[], confidence=0.9)


def main():
    groups, reports, coded = [], [], []
    for line in (FOLDER / "happenings.txt").read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if not line.startswith(" "):
            name, _, note = line.partition(" ")
            group = dict(id=name, note=note.strip(), documents=[], may_join=[], events=[]); groups.append(group); events = {}
            continue
        words = line.split()
        if words[0] == "may":
            group["may_join"].append([f"{group['id']}.{k}" for k in words[1:]])
        elif "|" not in line:
            events[words[0]] = (words[1], words[2], dt.date.fromisoformat(words[3]))
            group["events"].append(dict(id=f"{group['id']}.{words[0]}", claims=[]))
        else:
            head, _, rest = line.partition("|")
            language, outlet, later = head.split()
            told = [t.split() for t in rest.split(";")]
            published = events[told[0][0]][2] + dt.timedelta(days=int(later))
            document = f"{group['id']}-{len(group['documents']) + 1}"
            group["documents"].append(document)
            text, claims = "", []
            for key, *rest_ in told:
                kind, place, date = events[key]
                options = options_of(rest_)
                kind, place = options.get("kind", kind), options.get("at", place)
                date = dt.date.fromisoformat(options["on"]) if "on" in options else date
                wording = f"{kind}!{options['status']}" if f"{kind}!{options.get('status')}" in KINDS else kind
                start = len(text) + (1 if text else 0)
                plain, spans = unmark(sentence(wording, place, date, published, options, language, len(reports) + len(claims)), start)
                text = f"{text} {plain}" if text else plain
                claims.append(claim(len(claims) + 1, wording, place, date, options, spans, text, start, len(text)))
                next(e for e in group["events"] if e["id"] == f"{group['id']}.{key}")["claims"].append(dict(doc=document, claim=f"c{len(claims)}"))
            stamp = f"{published.isoformat()}T{8 + len(group['documents']):02}:00:00Z"
            source = dict(name=outlet, url=f"https://{outlet.lower()}.{OUTLETS[language]}/{document}")
            reports.append(dict(id=document, text=text, published=stamp, language=language, source=source))
            coded.append(dict(schema="claims/1", id=document, language=language, published=stamp, source=source, sentences=[], mentions=[], attributions=[], claims=claims, warnings=[]))
    write("reports.jsonl", reports); write("claims.jsonl", coded)
    (FOLDER / "groups.json").write_text(json.dumps(dict(groups=groups), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(len(groups), "groups", sum(len(g["events"]) for g in groups), "events", len(reports), "reports", sum(len(c["claims"]) for c in coded), "claims")


def write(name, rows):
    (FOLDER / name).write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows), encoding="utf-8")


if __name__ == "__main__":
    main()
