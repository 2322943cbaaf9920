namespace Alerts.Tests.Reading.Accuracy;

/// <summary>
/// Pairs rows with columns one to one so that the sum of the gains is the greatest: the Hungarian method with potentials
/// (Kuhn 1955, Munkres 1957), on the table made square by rows and columns that gain nothing.
/// </summary>
internal sealed class Assignment
{
    private readonly double[,] _gain;
    private readonly int _size;
    private readonly double[] _ofRow;
    private readonly double[] _ofColumn;
    private readonly int[] _rowOf;
    private readonly int[] _cameFrom;

    private Assignment(double[,] gain)
    {
        _gain = gain;
        _size = Math.Max(gain.GetLength(0), gain.GetLength(1));
        _ofRow = new double[_size + 1];
        _ofColumn = new double[_size + 1];
        _rowOf = new int[_size + 1];
        _cameFrom = new int[_size + 1];
    }

    /// <summary>For each row its column, or -1 where it is left over.</summary>
    public static int[] Best(double[,] gain)
    {
        var assignment = new Assignment(gain);
        for (var row = 1; row <= assignment._size; row++) assignment.Place(row);
        var columns = new int[gain.GetLength(0)];
        Array.Fill(columns, -1);
        for (var column = 1; column <= assignment._size; column++)
            if (assignment._rowOf[column] <= columns.Length && column <= gain.GetLength(1)) columns[assignment._rowOf[column] - 1] = column - 1;
        return columns;
    }

    /// <summary>Gives the row a column, moving others along the cheapest path; column 0 stands for the row that has none yet.</summary>
    private void Place(int row)
    {
        var slack = new double[_size + 1];
        var reached = new bool[_size + 1];
        Array.Fill(slack, double.PositiveInfinity);
        _rowOf[0] = row;
        var column = 0;
        while (_rowOf[column] != 0) column = Reach(column, slack, reached);
        for (; column != 0; column = _cameFrom[column]) _rowOf[column] = _rowOf[_cameFrom[column]];
    }

    private int Reach(int from, double[] slack, bool[] reached)
    {
        reached[from] = true;
        var row = _rowOf[from];
        var nearest = 0;
        var least = double.PositiveInfinity;
        for (var column = 1; column <= _size; column++)
        {
            if (reached[column]) continue;
            var cost = Cost(row, column) - _ofRow[row] - _ofColumn[column];
            if (cost < slack[column]) (slack[column], _cameFrom[column]) = (cost, from);
            if (slack[column] < least) (least, nearest) = (slack[column], column);
        }

        for (var column = 0; column <= _size; column++)
            if (!reached[column]) slack[column] -= least;
            else
            {
                _ofRow[_rowOf[column]] += least;
                _ofColumn[column] -= least;
            }

        return nearest;
    }

    private double Cost(int row, int column) => row <= _gain.GetLength(0) && column <= _gain.GetLength(1) ? -_gain[row - 1, column - 1] : 0;
}
