namespace Alerts.Reading.Text;

/// <summary>The tokens that are judged together.</summary>
/// <param name="First">First token.</param>
/// <param name="End">One past the last token, the closing sign included.</param>
/// <param name="Paragraph">Which line of the text it stands in, from 0.</param>
/// <param name="Question">Closed by a question mark.</param>
internal readonly record struct Sentence(int First, int End, int Paragraph, bool Question);
