namespace Alerts.Reading.Text;

/// <summary>Splits a text into words, numbers and signs in one pass, folding as it goes, and looks each word up.</summary>
internal sealed class Tokenizer(Vocabulary vocabulary)
{
    /// <summary>Fills the stream with the tokens and sentences of the text.</summary>
    public void Tokenize(string text, TokenStream stream)
    {
        stream.Clear(text);
        var letters = 0;
        var at = 0;
        var quoted = false;
        while (at < text.Length)
        {
            var folded = Folding.Fold(text[at]);
            if (folded is ' ' or Folding.Nothing)
            {
                at++;
                continue;
            }

            var count = stream.Count;
            at = char.IsAsciiDigit(folded) ? Number(text, at, stream, ref letters)
                : char.IsLetter(folded) ? Word(text, at, stream, ref letters)
                : Sign(text, at, folded, stream, ref letters, ref quoted);
            if (stream.Count > count) Notice(text, stream, quoted);
        }

        Sentences.Split(stream);
    }

    private static void Notice(string text, TokenStream stream, bool quoted)
    {
        ref var token = ref stream.Items[stream.Count - 1];
        if (quoted) token.Marks |= TokenMarks.Quoted;
        if (stream.Count < 2) return;
        var before = stream.Items[stream.Count - 2].End;
        if (before == token.Start) token.Marks |= TokenMarks.Glued;
        else if (token.Kind != TokenKind.Sign && token.Start == before + 1 && Folding.Fold(text[before]) == '-')
            token.Marks |= TokenMarks.Hyphenated;
    }

    private static int Number(string text, int at, TokenStream stream, ref int letters)
    {
        ref var token = ref stream.Append();
        token.Start = at;
        token.Kind = TokenKind.Number;
        token.FoldedStart = letters;
        while (at < text.Length)
        {
            var folded = Folding.Fold(text[at]);
            if (char.IsAsciiDigit(folded) || (IsInsideNumber(folded) && at + 1 < text.Length && char.IsAsciiDigit(Folding.Fold(text[at + 1]))))
            {
                stream.Letters[letters++] = folded;
                at++;
                token.End = at;
            }
            else if (folded == Folding.Nothing && at + 1 < text.Length && char.IsAsciiDigit(Folding.Fold(text[at + 1]))) at++;
            else break;
        }

        token.FoldedLength = letters - token.FoldedStart;
        return at;
    }

    private static bool IsInsideNumber(char c) => c is ',' or '.' or '٫' or '٬' or '،' or 'ر' or ':' or '/';

    private int Word(string text, int at, TokenStream stream, ref int letters)
    {
        var start = at;
        var first = letters;
        var flags = char.IsUpper(text[at]) ? TokenMarks.Capital : TokenMarks.None;
        var capitals = true;
        var end = at;
        while (at < text.Length)
        {
            var folded = Folding.Fold(text[at]);
            if (char.IsLetter(folded) || (char.IsAsciiDigit(folded) && letters > first && stream.Letters[letters - 1] < 'ء'))
            {
                if (char.IsLower(text[at])) capitals = false;
                stream.Letters[letters++] = folded;
                end = ++at;
            }
            else if (folded == Folding.Nothing)
            {
                if (text[at] == '\u064F' && letters == first + 1) flags |= TokenMarks.PassiveMark;
                at++;
            }
            else if (folded == '\'' && IsInsideWord(text, at)) at++;
            else if (folded == '.' && IsInitials(text, at, stream, first, letters)) end = ++at;
            else break;
        }

        if (IsPrefixOfNumber(text, at, stream.Letters.AsSpan(first, letters - first))) return Attached(text, start, at, stream, ref letters, first);
        if (capitals && letters - first > 1 && flags.HasFlag(TokenMarks.Capital)) flags |= TokenMarks.AllCaps;
        at = Possessive(text, at, ref flags);
        Finish(stream, start, end, first, letters, flags);
        return at;
    }

    /// <summary>doesn't, Sana'a: one word; the 's of possession is not part of it.</summary>
    private static bool IsInsideWord(string text, int at)
    {
        if (at + 1 >= text.Length || !char.IsLetter(text[at + 1])) return false;
        return text[at + 1] is not ('s' or 'S') || (at + 2 < text.Length && char.IsLetter(text[at + 2]));
    }

    /// <summary>U.N. and p.m.: single letters with dots.</summary>
    private static bool IsInitials(string text, int dot, TokenStream stream, int first, int letters)
    {
        if (!char.IsAsciiLetter(text[dot - 1])) return false;
        var single = dot < 2 || !char.IsLetter(text[dot - 2]);
        var more = dot + 2 < text.Length && char.IsAsciiLetter(text[dot + 1]) && text[dot + 2] == '.';
        return single && (more || letters - first > 1);
    }

    /// <summary>و12, بـ43, الـ150: the prefixes belong to the number.</summary>
    private static bool IsPrefixOfNumber(string text, int at, ReadOnlySpan<char> word) =>
        at < text.Length && char.IsAsciiDigit(Folding.Fold(text[at])) &&
        word is "و" or "ف" or "ب" or "ل" or "ك" or "ال" or "وال" or "بال" or "لل" or "فال" or "وب" or "ول";

    private static int Attached(string text, int start, int at, TokenStream stream, ref int letters, int first)
    {
        var flags = TokenMarks.None;
        if (stream.Letters[first] == 'و') flags |= TokenMarks.And;
        if (stream.Letters[letters - 1] == 'ب') flags |= TokenMarks.By;
        if (letters - first > 1 && stream.Letters[letters - 1] == 'ل') flags |= TokenMarks.Definite;
        letters = first;
        var next = Number(text, at, stream, ref letters);
        ref var token = ref stream.Items[stream.Count - 1];
        token.Marks |= flags;
        token.Start = start;
        return next;
    }

    private static int Possessive(string text, int at, ref TokenMarks flags)
    {
        if (at < text.Length && at > 0 && Folding.Fold(text[at]) == '\'' && text[at - 1] is 's' or 'S' && (at + 1 == text.Length || !char.IsLetter(text[at + 1])))
        {
            flags |= TokenMarks.Possessive;
            return at + 1;
        }

        if (at + 1 >= text.Length || Folding.Fold(text[at]) != '\'' || text[at + 1] is not ('s' or 'S')) return at;
        if (at + 2 < text.Length && char.IsLetter(text[at + 2])) return at;
        flags |= TokenMarks.Possessive;
        return at + 2;
    }

    private void Finish(TokenStream stream, int start, int end, int first, int letters, TokenMarks flags)
    {
        ref var token = ref stream.Append();
        token.Start = start;
        token.End = end;
        token.Kind = TokenKind.Word;
        token.Marks = flags;
        token.FoldedStart = first;
        token.FoldedLength = letters - first;
        var word = stream.Letters.AsSpan(first, letters - first);
        if (word[0] is >= 'ء' and <= 'ي') ArabicPrefixes.Resolve(ref token, word, vocabulary);
        else
        {
            token.Form = vocabulary.Find(word);
            if (token.Form == 0 && word.Length > 3 && word[^1] == 's' && (flags & TokenMarks.Capital) != 0)
            {
                token.Form = vocabulary.Find(word[..^1]);
                if (token.Form != 0) token.Marks |= TokenMarks.Possessive;
            }
        }
    }

    private static int Sign(string text, int at, char folded, TokenStream stream, ref int letters, ref bool quoted)
    {
        if (folded is '"' or '“' or '«' or '”' or '»') quoted = folded is '“' or '«' || (folded == '"' && !quoted);
        if (folded == '-' && JoinsWords(text, at)) return at + 1;
        ref var token = ref stream.Append();
        token.Start = at;
        token.End = at + 1;
        token.Kind = folded == '\n' ? TokenKind.Break : TokenKind.Sign;
        token.FoldedStart = letters;
        token.FoldedLength = 1;
        stream.Letters[letters++] = folded;
        if (folded == '\n') quoted = false;
        return at + 1;
    }

    private static bool JoinsWords(string text, int at) =>
        at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetter(text[at + 1]);
}
