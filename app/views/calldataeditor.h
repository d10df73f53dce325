// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QWidget>

class QLineEdit;
class QPushButton;

namespace Jackfield {

class RowsField;
class WrappedLabel;

/// Note and data that the phone system keeps with a call, to read and to change. What is being
/// typed stays when the system tells something else meanwhile; that is said then.
class CallDataEditor final : public QWidget
{
    Q_OBJECT
public:
    using Data = QMap<QString, QString>;
    explicit CallDataEditor(QWidget *parent = nullptr);

    /// What the system has now. `why`: why nothing can be saved now; empty: it can.
    void setKnown(const QString &note, const Data &entries, const QString &why);
    /// False: the system takes none; one that is there is shown.
    void setTakesNotes(bool takes);
    void takeKeyboard();
    bool isChanged() const { return noteIsChanged() || !changedData().isEmpty(); }

Q_SIGNALS:
    void noteSaveWanted(const QString &note);
    /// Only what the user changed. An entry taken away comes with an empty value.
    void dataSaveWanted(const QMap<QString, QString> &data);
    void closeWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    bool noteIsChanged() const;
    Data typedData() const;
    Data changedData() const;
    void adoptNote();
    void adoptData();
    void tellConflict();
    void refresh();
    void save();

    QString m_note; ///< As the system has it; what is shown of it stands in m_shownNote.
    Data m_data;
    QString m_shownNote; ///< What the user began to change.
    Data m_shownData;
    QString m_why;
    bool m_adopting = false;
    QLineEdit *m_edit;
    RowsField *m_rows;
    WrappedLabel *m_conflict;
    QPushButton *m_takeTheirs;
    QPushButton *m_save;
};

} // namespace Jackfield
