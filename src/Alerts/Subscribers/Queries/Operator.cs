namespace Alerts.Subscribers.Queries;

public enum Operator
{
    And,
    Or,
    Not,
    Near,
}
