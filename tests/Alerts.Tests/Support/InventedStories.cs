namespace Alerts.Tests.Support;

/// <summary>Stories that never happened, each told by several outlets with another address, guid and headline, and one paragraph edited.</summary>
internal static class InventedStories
{
    private static readonly string[] Towns = ["Qarna", "Tel Amara", "Wadi Saleh", "Beit Noura", "Marj Hadid", "Umm Dalia", "Kafr Zayta", "Jabal Rim", "Ain Lahm", "Dar Shukra"];

    private static readonly string[] Openings =
    [
        "Shells fell on {0} before dawn, killing {1} people and wounding {2}, the head of the town hospital said.",
        "At least {1} people died in {0} and {2} were hurt when an air raid struck the road to the market.",
        "A convoy of {2} lorries was turned back outside {0} after waiting {1} hours at the last checkpoint.",
        "Fighting around {0} drove {2} families from their homes in {1} days, according to the local council.",
        "The siege of {0} entered its month number {1} with flour for only {2} more households, bakers warned.",
    ];

    private static readonly string[] Sentences =
    [
        "Rescue workers dug with their hands because there was no fuel for the only excavator left in the district.",
        "A teacher who fled with her children said they walked through orchards all night without lights.",
        "The main water station stopped after its cable was cut, and people drew from old wells.",
        "Officials on the other side denied that their guns had fired on homes and blamed a rival group.",
        "The clinic moved its patients into the cellar of a school, where a single lamp burned.",
        "Aid agencies asked for a pause so that medicine for kidney patients could pass the line.",
        "Shopkeepers closed their doors at noon, and prices of bread had doubled since the week before.",
        "Drones were heard above the olive press for most of the afternoon, witnesses told reporters.",
        "A bridge on the eastern road was mined, and farmers could no longer bring their milk to town.",
        "The mayor said that talks about leaving by bus had failed over the list of names.",
        "Snow was expected in the hills by the weekend, and tents had not arrived yet.",
        "Two ambulances were out of service, and volunteers carried the injured on doors.",
        "A spokesman promised an inquiry but gave no date for it and took no questions.",
        "Phone lines worked for an hour in the evening, long enough for many to call relatives abroad.",
    ];

    public static IEnumerable<(string Id, string Link, string Headline, string Text)> ToldBy(int outlet, int count)
    {
        for (var story = 0; story < count; story++)
        {
            var paragraphs = Paragraphs(story);
            if (outlet > 0) paragraphs[1 + ((story + outlet) % 3)] = Edited(paragraphs[1 + ((story + outlet) % 3)], outlet);
            yield return ($"guid-{outlet}-{story * 7}", $"https://o{outlet}.example/{outlet * 31}/{story}.html", $"Outlet {outlet}: what we know of event {story}", string.Join("\n\n", paragraphs));
        }
    }

    private static string[] Paragraphs(int story)
    {
        var chance = new Random(story);
        var town = $"{Towns[story % Towns.Length]} {(char)('A' + (story / 26 % 26))}{(char)('a' + (story % 26))}r";
        var opening = string.Format(System.Globalization.CultureInfo.InvariantCulture, Openings[chance.Next(Openings.Length)], town, chance.Next(2, 90), chance.Next(91, 400));
        var rest = Sentences.OrderBy(_ => chance.Next()).Take(8).ToArray();
        return [$"{opening} {rest[0]}", $"{rest[1]} {rest[2]}", $"{rest[3]} {rest[4]}", $"{rest[5]} {rest[6]}", $"People of {town} asked for help. {rest[7]}"];
    }

    /// <summary>What an editor does to a paragraph: other words in front, one left out, one exchanged, a sentence more.</summary>
    private static string Edited(string paragraph, int outlet)
    {
        var words = paragraph.Split(' ').ToList();
        words.RemoveAt(outlet % words.Count);
        words[(outlet * 3) % words.Count] = "reportedly";
        return $"Meanwhile, {string.Join(' ', words)} Our desk could not verify this.";
    }
}
