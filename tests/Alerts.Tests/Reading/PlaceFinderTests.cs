using Alerts.Reading.Finding;
using CsCheck;

namespace Alerts.Tests.Reading;

/// <summary>What is a place, which one, and which names only look like places. All sentences are written for the project.</summary>
public class PlaceFinderTests
{
    [Theory]
    [InlineData("Aid trucks were stopped near Goteik on Monday.", "?Goteik")]
    [InlineData("Five people died in Kafr Ruwaba, doctors said.", "?Kafr Ruwaba")]
    [InlineData("Six people were killed in January.", "")]
    [InlineData("Six people were killed in Ramadan, doctors said.", "")]
    [InlineData("He teaches courses in English literature.", "")]
    public void ANameThatNoListHasIsAPlaceRightAfterInNearOrOutside(string text, string places) => Assert.Equal(places, PlaceReading.Located(text));

    [Theory]
    [InlineData("مقتل 12 شخصا على الأقل في رفح", "ps-rafah")]
    [InlineData("سقطت قذائف بإدلب وحماة", "sy-idlib sy-hama")]
    [InlineData("حصار الفاشر يدخل عامه الثاني", "sd-el-fasher")]
    [InlineData("وصلت القافلة إلى كادقلي", "sd-kadugli")]
    [InlineData("At least 12 people were killed in Rafah", "ps-rafah")]
    [InlineData("The siege of El Fasher entered its second year", "sd-el-fasher")]
    [InlineData("Residents of Kherson were told to leave", "ua-kherson")]
    [InlineData("Shells fell on Zaporizhzhia overnight", "ua-zaporizhzhia")]
    public void APrepositionOrWhatBefallsAPlaceLocatesIt(string text, string places) => Assert.Equal(places, PlaceReading.Located(text));

    [Theory]
    [InlineData("نزحت عائلات من ريف دمشق", "sy-rif-dimashq")]
    [InlineData("قوافل إلى جنوب السودان", "ss")]
    [InlineData("قصف على أحياء حلب الشرقية", "sy-aleppo-east")]
    [InlineData("معارك في الغوطة الشرقية", "sy-eastern-ghouta")]
    [InlineData("أغلق معبر كرم أبو سالم", "ps-kerem-shalom")]
    [InlineData("Aid reached eastern Aleppo", "sy-aleppo-east")]
    [InlineData("Fighting in South Sudan", "ss")]
    [InlineData("Trucks crossed at the Rafah crossing", "ps-rafah-crossing")]
    [InlineData("Gangs in Cité Soleil and Port-au-Prince", "ht-cite-soleil ht-port-au-prince")]
    public void TheLongestNameWins(string text, string places) => Assert.Equal(places, PlaceReading.Located(text));

    [Theory]
    [InlineData("نشرت الوكالة صور الدمار في حلب", "sy-aleppo")]
    [InlineData("في صور نشرت أمس", "")]
    [InlineData("أعلن البيت الأبيض موقفه", "")]
    [InlineData("استخدم الفسفور الأبيض", "")]
    [InlineData("أغلق الباب في وجه اللاجئين", "")]
    [InlineData("وقف أمام الباب الرئيسي في حلب", "sy-aleppo")]
    [InlineData("غارات تدمر أحياء حلب الشرقية", "sy-aleppo-east")]
    [InlineData("منذ سنوات طويلة تعيش دارفور الحرب", "sd-darfur")]
    [InlineData("بحجة مكافحة الإرهاب في صنعاء", "ye-sanaa")]
    [InlineData("دعم مالي من مسؤول مالي", "")]
    [InlineData("حماة الوطن يحتفلون في دمشق", "sy-damascus")]
    [InlineData("السكة الحديدة في اليمن", "ye")]
    [InlineData("حصار بحري على اليمن", "ye")]
    [InlineData("يعاني القطاع الصحي في غزة", "ps-gaza-strip")]
    [InlineData("قال أبو بكر البغدادي في العراق", "iq")]
    [InlineData("تظاهرات سلمية في حماة", "sy-hama")]
    [InlineData("الضفة الأخرى من النهر", "")]
    public void AnArabicWordIsNoPlaceForBeingSpelledLikeOne(string text, string places) => Assert.Equal(places, PlaceReading.Named(text));

    [Theory]
    [InlineData("غارة على مدينة صور", "lb-tyre")]
    [InlineData("نزح المئات من صور وصيدا في جنوب لبنان", "lb-tyre lb-sidon lb-south")]
    [InlineData("هجوم على مدينة الأبيض", "sd-el-obeid")]
    [InlineData("وصلت قافلة إلى الأبيض قادمة من الخرطوم", "sd-el-obeid sd-khartoum")]
    [InlineData("قصف الباب في ريف حلب", "sy-al-bab sy-rif-halab")]
    [InlineData("سيطر التنظيم على مدينة تدمر", "sy-palmyra")]
    [InlineData("فر الآلاف من الفاشر إلى طويلة", "sd-el-fasher sd-tawila")]
    [InlineData("مخيم الهول للنازحين", "sy-al-hol")]
    [InlineData("هجمات في مالي والنيجر", "ml ne")]
    [InlineData("يعيش سكان القطاع في خوف بعد قصف غزة", "ps-gaza-strip ps-gaza-strip")]
    [InlineData("معارك في محافظة حجة", "ye-hajjah-governorate")]
    public void TheSameWordIsAPlaceWithItsCue(string text, string places) => Assert.Equal(places, PlaceReading.Located(text));

    [Theory]
    [InlineData("He had a nice day reading the salt report", "")]
    [InlineData("A truck ploughed into a crowd in Nice", "fr-nice")]
    [InlineData("Michael Jordan scored 40 points", "")]
    [InlineData("Refugees crossed into Jordan", "jo")]
    [InlineData("Chad Smith played the drums", "")]
    [InlineData("Families fled to Chad", "td")]
    [InlineData("The Washington Post reported from Mosul", "iq-mosul")]
    [InlineData("SANA said that 5 died in Aleppo", "sy-aleppo")]
    [InlineData("They used sarin and hit a van", "")]
    [InlineData("the Geneva Conventions apply in Sudan", "sd")]
    [InlineData("The Islamic State in Iraq and Syria claimed the attack in Paris", "fr-paris")]
    [InlineData("A car bomb in CAR and in the DRC", "cf cd")]
    [InlineData("tell us about the us and them", "")]
    public void AnEnglishNameHasItsCapitalAndItsCue(string text, string places) => Assert.Equal(places, PlaceReading.Located(text));

    [Theory]
    [InlineData("قتلى في رفح بقصف على خان يونس", "ps-rafah ps-khan-younis")]
    [InlineData("هجوم على مدينة رفح شمال سيناء", "eg-rafah-egypt eg-north-sinai")]
    [InlineData("اشتباكات في طرابلس بين قوات حكومة الوفاق", "ly-tripoli")]
    [InlineData("اشتباكات في طرابلس شمالي لبنان", "lb-tripoli lb-north-lebanon")]
    [InlineData("غارات على أريحا في ريف إدلب", "sy-ariha sy-idlib-countryside")]
    [InlineData("حاجز قرب أريحا في الضفة الغربية", "ps-jericho ps-west-bank")]
    [InlineData("قصف دوما في الغوطة الشرقية", "sy-douma sy-eastern-ghouta")]
    [InlineData("Trucks wait in Rafah, Egypt", "eg-rafah-egypt eg")]
    [InlineData("Clashes in Tripoli, Lebanon", "lb-tripoli lb")]
    [InlineData("Clashes in Tripoli, Libya", "ly-tripoli ly")]
    [InlineData("A blast in Bara town of Khyber in Pakistan", "pk-bara-khyber pk-khyber pk")]
    [InlineData("A drone hit Bara in North Kordofan", "sd-bara sd-north-kordofan")]
    public void OfTwoPlacesOfOneNameItIsTheOneNearTheOthers(string text, string places) => Assert.Equal(places, PlaceReading.Located(text));

    [Theory]
    [InlineData("ريف إدلب", "sy-idlib-countryside")]
    [InlineData("محافظة إدلب", "sy-idlib-governorate")]
    [InlineData("مدينة إدلب", "sy-idlib")]
    [InlineData("ريف الحديدة", "ye-hodeidah-governorate")]
    [InlineData("Idlib province", "sy-idlib-governorate")]
    [InlineData("the city of Idlib", "sy-idlib")]
    [InlineData("Homs governorate", "sy-homs-governorate")]
    [InlineData("Khan Younis camp", "ps-khan-younis")]
    public void TheNounOfItsTypeTellsTheGovernorateFromTheCity(string text, string places) => Assert.Equal(places, PlaceReading.Located(text));

    [Theory]
    [InlineData("أعلنت دمشق مقتل جنديين", "sy-damascus")]
    [InlineData("دمشق تعلن وقف إطلاق النار", "sy-damascus")]
    [InlineData("تتهم واشنطن خصومها", "us-washington")]
    [InlineData("قصفت إسرائيل غزة", "il")]
    [InlineData("حكومة صنعاء ترفض", "ye-sanaa")]
    [InlineData("Damascus said its forces had withdrawn", "sy-damascus")]
    [InlineData("Washington accused Moscow of lying", "us-washington")]
    [InlineData("Israel bombed Gaza", "il")]
    [InlineData("Moscow has denied it", "ru-moscow")]
    public void AGovernmentIsNoPlace(string text, string id) => Assert.Equal(PlaceStrength.Metonym, PlaceReading.Strength(text, id));

    [Theory]
    [InlineData("A Beirut-based group said so", "lb-beirut")]
    [InlineData("Gaza health ministry said so", "ps-gaza-strip")]
    [InlineData("the US-led coalition", "us")]
    [InlineData("32 لاجئا سوريا كانوا على متنه", "sy")]
    [InlineData("اعترضته الدفاعات الجوية السعودية", "sa")]
    public void AnAttributeIsNoPlace(string text, string id) => Assert.Equal(PlaceStrength.Adjective, PlaceReading.Strength(text, id));

    [Theory]
    [InlineData("منسق الشؤون الإنسانية في السودان يحذر", "sd")]
    [InlineData("قال مراسلنا من بيروت", "lb-beirut")]
    [InlineData("The UN humanitarian coordinator in Sudan warned", "sd")]
    [InlineData("Reporting by Jane Doe in Beirut", "lb-beirut")]
    public void ThePlaceOfAPostIsNotThatOfTheEvent(string text, string id) => Assert.Equal(PlaceStrength.Post, PlaceReading.Strength(text, id));

    [Theory]
    [InlineData("ALEPPO, Syria (Reuters) - At least 12 people were killed", "sy-aleppo")]
    [InlineData("غزة - رويترز: قتل ثلاثة", "ps-gaza-strip")]
    [InlineData("السودان: مقتل 30 في الفاشر", "sd")]
    [InlineData("Saada, Yemen: air strike kills 30", "ye-saada")]
    [InlineData("سوريا.. قتلى بقصف على إدلب", "sy")]
    public void ADatelineOrLabelIsKnownForWhatItIs(string text, string id) => Assert.Equal(PlaceStrength.Dateline, PlaceReading.Strength(text, id));

    [Theory]
    [InlineData("سقط قتلى في بلدة كفرلوسين بريف إدلب", "بلدة كفرلوسين | بريف إدلب")]
    [InlineData("قتل مدنيان في قرية أم الخلاخيل بريف إدلب الجنوبي", "قرية أم الخلاخيل | بريف إدلب الجنوبي")]
    [InlineData("غارة على مخيم كفر عروق الغربي", "مخيم كفر عروق الغربي")]
    [InlineData("Shelling of the town of Kafr Losin in Idlib province", "town of Kafr Losin | Idlib province")]
    [InlineData("A drone hit Umm Ushara village near Bara", "Umm Ushara village")]
    public void AnUnknownNameKeepsItsWording(string text, string wordings) => Assert.StartsWith(wordings, PlaceReading.Wordings(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("بلدة صغيرة قرب حلب", "sy-aleppo")]
    [InlineData("مدينة تسيطر عليها المعارضة", "")]
    [InlineData("قرى حدودية في لبنان", "lb")]
    [InlineData("a village held by rebels", "")]
    [InlineData("The Town hall was shelled", "")]
    public void ATypeWithoutANameIsNoUnknownPlace(string text, string places) => Assert.Equal(places, PlaceReading.Named(text));

    [Theory]
    [InlineData("شمال غربي مدينة حلب", "شمال غربي مدينة حلب")]
    [InlineData("تقدم في شرق الموصل", "شرق الموصل")]
    [InlineData("Strikes hit southern Khan Younis", "southern Khan Younis")]
    [InlineData("20 kilometres west of Raqqa", "west of Raqqa")]
    public void TheDirectionBelongsToTheWording(string text, string wording) => Assert.Equal(wording, PlaceReading.Wordings(text));

    [Theory]
    [InlineData("دخلت القافلة إلى الفاشر. وقتل ستة في المدينة.", "sd-el-fasher sd-el-fasher")]
    [InlineData("Troops entered Aleppo and Idlib. Six died in the province.", "sy-aleppo sy-idlib sy-idlib-governorate")]
    [InlineData("The city was quiet.", "")]
    public void ATypeWithTheArticleMeansThePlaceNamedBefore(string text, string places) => Assert.Equal(places, PlaceReading.Named(text));

    [Theory]
    [InlineData("20 km from Raqqa", PlaceSide.Near)]
    [InlineData("Families fled Raqqa", PlaceSide.From)]
    [InlineData("Aid was sent to Raqqa", PlaceSide.Toward)]
    [InlineData("Bombs fell in Raqqa", PlaceSide.At)]
    [InlineData("نزحوا من الرقة", PlaceSide.From)]
    [InlineData("بالقرب من الرقة", PlaceSide.Near)]
    [InlineData("وصلوا إلى الرقة", PlaceSide.Toward)]
    public void ThePrepositionTellsWhichEndItIs(string text, object side) => Assert.Equal((PlaceSide)side, PlaceReading.Read(text).Found.Single().Side);

    [Theory]
    [InlineData("مقتل 5 في بوركينا_فاسو", "bf")]
    [InlineData("في شمال #أفغانستان", "af")]
    [InlineData("in Sana'a and Ma’arrat al-Nu’man", "ye-sanaa sy-maarat")]
    [InlineData("in Sanaa and Maarat al-Numan", "ye-sanaa sy-maarat")]
    [InlineData("in Dayr az-Zawr, Deir ez-Zor and Deir al-Zor", "sy-deir-ez-zor sy-deir-ez-zor sy-deir-ez-zor")]
    [InlineData("في إدلب وادلب وإدلِب", "sy-idlib sy-idlib sy-idlib")]
    public void SpellingsAreOne(string text, string places) => Assert.Equal(places, PlaceReading.Named(text));

    [Fact]
    public void NoTextBreaksTheFinderOrLeavesIt()
    {
        string[] pieces = ["في ", "مدينة ", "حلب ", "ريف ", "، ", "(", "— ", "in ", "the ", "town ", "of ", "Rafah ", "al-", "'", "\n", ". ", "السودان", "و", "Syria", "12 ", "\u202E", "\uD800", "#", "_"];
        Gen.Int[0, pieces.Length - 1].Array[0, 60].Sample(
            picks =>
            {
                var (stream, found) = PlaceReading.Read(string.Concat(picks.Select(p => pieces[p])));
                return found.TrueForAll(p => p.WordFirst >= 0 && p.WordFirst <= p.First && p.First < p.End && p.End <= p.WordEnd && p.WordEnd <= stream.Count);
            },
            iter: 3000);
    }
}
