using Alerts.Delivery;

namespace Alerts.Tests.Delivery;

public sealed class KeyboardTests
{
    [Fact]
    public void ButtonsComeBackAsTheyWereWritten()
    {
        var json = Keyboard.Write([[new Button("لماذا؟", "why 1"), new Button("Source", Url: "https://example.org")], [], [new Button("x", "y")]]);

        Assert.Equal([[new Button("لماذا؟", "why 1"), new Button("Source", Url: "https://example.org")], [new Button("x", "y")]], Keyboard.Read(json));
    }

    [Fact]
    public void NoButtonsAreNoKeyboard()
    {
        Assert.Null(Keyboard.Write(Array.Empty<Button[]>()));
        Assert.Empty(Keyboard.Read(null));
    }

    [Fact]
    public void DataThatTelegramWouldRefuseIsRefusedWhereItIsWritten()
    {
        Assert.NotNull(Keyboard.Write(new Button("x", new string('ح', 32))));
        Assert.Throws<ArgumentException>(() => Keyboard.Write(new Button("x", new string('ح', 33))));
        Assert.Throws<ArgumentException>(() => Keyboard.Write(new Button("x", "")));
    }
}
